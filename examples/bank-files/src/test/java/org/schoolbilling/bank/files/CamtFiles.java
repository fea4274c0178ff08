package org.schoolbilling.bank.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.schoolbilling.spi.bank.BankFile;
import org.schoolbilling.spi.bank.BankFileException;
import org.schoolbilling.spi.bank.BankFileItem;

/** camt.054 messages as text, and reading them. */
final class CamtFiles {

    private static final Camt054Format FORMAT = new Camt054Format();

    private CamtFiles() {}

    static String sample(String version) {
        return new String(OcrFiles.sample("camt054_no_v" + version + ".xml"), UTF_8);
    }

    static OcrFiles.Result read(String text) {
        return read(file(new ByteArrayInputStream(text.getBytes(UTF_8))));
    }

    static OcrFiles.Result read(BankFile file) {
        List<BankFileItem> items = new ArrayList<>();
        try {
            return new OcrFiles.Result(FORMAT.read(file, OcrFiles.TODAY, OcrFiles.NOK, items::add), items);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BankFileException refusal(String text) {
        return catchThrowableOfType(BankFileException.class, () -> read(text));
    }

    static BankFileException refusal(InputStream in) {
        return catchThrowableOfType(BankFileException.class, () -> read(file(in)));
    }

    static BankFile file(InputStream in) {
        return new BankFile() {
            @Override
            public String name() {
                return "CAMT.XML";
            }

            @Override
            public InputStream open() {
                return in;
            }
        };
    }

    /** A message of version 001.08 with one notification of these entries. */
    static String message(String... entries) {
        return messageOf("camt.054.001.08", String.join("\n", entries));
    }

    static String messageOf(String version, String entries) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:" + version
                + "\"><BkToCstmrDbtCdtNtfctn><GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-10-06T17:35:00</CreDtTm></GrpHdr>\n"
                + "<Ntfctn><Id>N1</Id><Acct><Id><IBAN>NO2112345678903</IBAN></Id></Acct>\n" + entries
                + "</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>\n";
    }

    /** A booked credit entry of one payment with KID. */
    static String entry(String amount, String details) {
        return entry(amount, "CRDT", "", "<Sts><Cd>BOOK</Cd></Sts>", details);
    }

    static String entry(String amount, String side, String reversal, String status, String details) {
        return "<Ntry><Amt Ccy=\"NOK\">" + amount + "</Amt><CdtDbtInd>" + side + "</CdtDbtInd>" + reversal + status
                + "<BookgDt><Dt>2026-10-06</Dt></BookgDt><ValDt><Dt>2026-10-07</Dt></ValDt>"
                + "<AcctSvcrRef>90000001</AcctSvcrRef><BkTxCd><Prtry><Cd>230</Cd></Prtry></BkTxCd>"
                + (details.isEmpty() ? "" : "<NtryDtls>" + details + "</NtryDtls>")
                + "</Ntry>";
    }

    static String payment(String amount, String kid) {
        return payment("<AcctSvcrRef>A" + kid + "</AcctSvcrRef>", amount, kid);
    }

    static String payment(String references, String amount, String kid) {
        return "<TxDtls><Refs>" + references + "</Refs>"
                + (amount.isEmpty() ? "" : "<Amt Ccy=\"NOK\">" + amount + "</Amt><CdtDbtInd>CRDT</CdtDbtInd>")
                + "<RltdPties><DbtrAcct><Id><Othr><Id>9710.41.33219</Id></Othr></Id></DbtrAcct></RltdPties>"
                + "<RmtInf>" + structured(kid) + "</RmtInf></TxDtls>";
    }

    static String structured(String kid) {
        return "<Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry></Tp><Ref>" + kid
                + "</Ref></CdtrRefInf></Strd>";
    }
}
