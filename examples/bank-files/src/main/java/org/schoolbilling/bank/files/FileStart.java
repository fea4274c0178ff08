package org.schoolbilling.bank.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Locale;
import org.schoolbilling.identifier.NationalId;

/** What a file's first bytes tell of its kind. */
final class FileStart {

    /** As much of a file as is looked at. */
    static final int LENGTH = 1024;

    static final String OCR_GIRO = "NY000010";

    private static final int SHOWN = 16;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    static final int BYTE_ORDER_MARK_LENGTH = BYTE_ORDER_MARK.length;

    private FileStart() {}

    static boolean isOcrGiro(byte[] head) {
        return text(head).startsWith(OCR_GIRO);
    }

    /** Whether it starts as an XML message does, blanks before it passed over. */
    static boolean isMessage(byte[] head) {
        String start = text(head).stripLeading().toLowerCase(Locale.ROOT);
        return start.startsWith("<") && !isWebPage(start);
    }

    private static boolean isWebPage(String start) {
        return start.startsWith("<!doctype html") || start.startsWith("<html");
    }

    static boolean hasByteOrderMark(byte[] head) {
        int length = BYTE_ORDER_MARK_LENGTH;
        return head.length >= length && Arrays.equals(head, 0, length, BYTE_ORDER_MARK, 0, length);
    }

    /** In words, for whoever took the wrong file; a national id in it is masked (IDN-5). */
    static String describe(byte[] head) {
        if (head.length == 0) {
            return "nothing, it is empty";
        }
        String start = NationalId.maskIn(text(head));
        String quoted = OcrRecord.quoted(start.substring(0, Math.min(SHOWN, start.length())));
        String kind = kind(start.toLowerCase(Locale.ROOT));
        return kind.isEmpty() ? quoted : quoted + ", " + kind;
    }

    private static String kind(String start) {
        if (isWebPage(start.stripLeading())) {
            return "a web page";
        } else if (start.startsWith("<")) {
            return "XML, as a camt.054 file has it";
        } else if (start.startsWith("%pdf")) {
            return "a PDF document";
        } else if (start.startsWith("pk\3\4")) {
            return "a ZIP archive or a spreadsheet";
        } else if (start.startsWith("\u001f\u008b")) {
            return "a gzip archive";
        } else if (start.startsWith("\u00ff\u00fe") || start.startsWith("\u00fe\u00ff")) {
            return "text in UTF-16";
        } else if (start.startsWith("una") || start.startsWith("unb")) {
            return "EDIFACT, as a CREMUL file has it";
        }
        return "";
    }

    private static String text(byte[] head) {
        int from = hasByteOrderMark(head) ? BYTE_ORDER_MARK_LENGTH : 0;
        return new String(head, from, Math.min(head.length, LENGTH) - from, ISO_8859_1);
    }
}
