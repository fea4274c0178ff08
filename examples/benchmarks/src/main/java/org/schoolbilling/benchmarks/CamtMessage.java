package org.schoolbilling.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.math.BigDecimal;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import org.schoolbilling.reference.KidScheme;
import org.schoolbilling.spi.bank.BankFile;

/**
 * A camt.054 message of any size, made while it is read: entries of fifty payments with KID, as banks sum them up, of which
 * eighty different ones are written over and over.
 */
final class CamtMessage implements BankFile {

    static final int PAYMENTS_OF_AN_ENTRY = 50;
    private static final int DIFFERENT = Samples.COUNT / PAYMENTS_OF_AN_ENTRY;

    private final byte[] start = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08">
            <BkToCstmrDbtCdtNtfctn><GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-10-06T17:35:00</CreDtTm></GrpHdr>
            <Ntfctn><Id>N1</Id><CreDtTm>2026-10-06T17:35:00</CreDtTm>
            <Acct><Id><IBAN>NO2112345678903</IBAN></Id><Ccy>NOK</Ccy></Acct>
            """.getBytes(UTF_8);
    private final byte[] end = "</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>\n".getBytes(UTF_8);
    private final byte[][] entries = new byte[DIFFERENT][];
    private final int count;

    /** @param payments a multiple of fifty is rounded up to */
    CamtMessage(int payments) {
        this.count = (payments + PAYMENTS_OF_AN_ENTRY - 1) / PAYMENTS_OF_AN_ENTRY;
        String[] kids = Samples.kids(KidScheme.DEFAULT);
        long[] amounts = Samples.amounts();
        for (int i = 0; i < entries.length; i++) {
            entries[i] = entry(i * PAYMENTS_OF_AN_ENTRY, kids, amounts).getBytes(UTF_8);
        }
    }

    @Override
    public String name() {
        return "camt054.xml";
    }

    @Override
    public InputStream open() {
        return new SequenceInputStream(new Parts());
    }

    private static String entry(int from, String[] kids, long[] amounts) {
        StringBuilder details = new StringBuilder();
        long sum = 0;
        for (int i = from; i < from + PAYMENTS_OF_AN_ENTRY; i++) {
            sum += amounts[i];
            details.append(payment(i, amounts[i], kids[i]));
        }
        return """
                <Ntry><Amt Ccy="NOK">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                <BookgDt><Dt>2026-10-06</Dt></BookgDt><ValDt><Dt>2026-10-07</Dt></ValDt>
                <AcctSvcrRef>9%07d</AcctSvcrRef>
                <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>VCOM</SubFmlyCd></Fmly></Domn></BkTxCd>
                <NtryDtls><Btch><NbOfTxs>%d</NbOfTxs></Btch>
                %s</NtryDtls></Ntry>
                """.formatted(decimal(sum), from, PAYMENTS_OF_AN_ENTRY, details);
    }

    private static String payment(int number, long amount, String kid) {
        return """
                <TxDtls><Refs><AcctSvcrRef>A%09d</AcctSvcrRef><EndToEndId>E%09d</EndToEndId></Refs>
                <Amt Ccy="NOK">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd>
                <RltdPties><Dbtr><Pty><Nm>Payer %d</Nm></Pty></Dbtr>
                <DbtrAcct><Id><Othr><Id>12345678903</Id></Othr></Id></DbtrAcct></RltdPties>
                <RmtInf><Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry></Tp>\
                <Ref>%s</Ref></CdtrRefInf></Strd></RmtInf></TxDtls>
                """.formatted(number, number, decimal(amount), number, kid);
    }

    private static String decimal(long minor) {
        return BigDecimal.valueOf(minor, 2).toPlainString();
    }

    /** Start, entries, end. */
    @SuppressWarnings("JdkObsolete") // what a sequence of streams is made of
    private final class Parts implements Enumeration<InputStream> {

        private int next;

        @Override
        public boolean hasMoreElements() {
            return next < count + 2;
        }

        @Override
        public InputStream nextElement() {
            if (!hasMoreElements()) {
                throw new NoSuchElementException();
            }
            int part = next++;
            byte[] bytes = part == 0 ? start : part > count ? end : entries[part % DIFFERENT];
            return new ByteArrayInputStream(bytes);
        }
    }
}
