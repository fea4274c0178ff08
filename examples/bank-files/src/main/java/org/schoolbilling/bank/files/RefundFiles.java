package org.schoolbilling.bank.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.schoolbilling.refund.RefundBatch;
import org.schoolbilling.refund.RefundTransfer;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.bank.RefundSink;
import org.schoolbilling.spi.bank.RefundTransfers;

/**
 * Batches of refunds as payment files (pain.001) in a folder, each named by its message id (REF-5). A file comes to be whole or
 * not at all. Where it is there already with the same bytes, nothing is done; with others, it is an error and left alone.
 */
public final class RefundFiles implements RefundSink {

    private final Pain001Version version;
    private final Path folder;
    private final ZoneId zone;

    /**
     * @param zone where the sender is: messages tell the local time; the same zone is needed to produce a batch again
     */
    public RefundFiles(Pain001Version version, Path folder, ZoneId zone) {
        this.version = Objects.requireNonNull(version, "version");
        this.folder = Objects.requireNonNull(folder, "folder");
        this.zone = Objects.requireNonNull(zone, "zone");
    }

    /** The version of a batch's format. */
    public static Optional<Pain001Version> version(String format) {
        return Arrays.stream(Pain001Version.values())
                .filter(v -> v.messageName().equals(format))
                .findFirst();
    }

    /** The file of a batch. */
    public Path file(RefundBatch batch) {
        return folder.resolve(batch.messageId() + ".xml");
    }

    @Override
    public String format() {
        return version.messageName();
    }

    @Override
    public Optional<String> fault(RefundBatch batch, RefundTransfers transfers) {
        try {
            write(batch, transfers);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void deliver(RefundBatch batch, RefundTransfers transfers) {
        Path file = file(batch);
        try {
            byte[] message = write(batch, transfers);
            if (Files.exists(file)) {
                if (!Arrays.equals(Files.readAllBytes(file), message)) {
                    throw new IOException(file + " is there already, and it is not batch " + batch.number()
                            + " of refunds. Take it away, or name another folder");
                }
                return;
            }
            Path part = Files.createTempFile(folder, "." + batch.messageId(), ".part");
            try {
                try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                    ByteBuffer bytes = ByteBuffer.wrap(message);
                    while (bytes.hasRemaining()) {
                        channel.write(bytes);
                    }
                    channel.force(true);
                }
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] write(RefundBatch batch, RefundTransfers transfers) throws IOException {
        List<CreditTransfer> payments = new ArrayList<>();
        try (Cursor<RefundTransfer> all = transfers.open()) {
            all.forEachRemaining(one -> payments.add(payment(batch, one)));
        }
        TransferMessage message = new TransferMessage(
                batch.messageId(),
                LocalDateTime.ofInstant(batch.created().at(), zone),
                batch.sender(),
                batch.agreement());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Pain001Writer(version).write(message, payments, out);
        return out.toByteArray();
    }

    private static CreditTransfer payment(RefundBatch batch, RefundTransfer one) {
        return new CreditTransfer(
                one.id(),
                one.amount(),
                one.receiver(),
                TransferAccount.parse(one.receiverAccount()),
                "",
                one.text(),
                batch.payOn(),
                new TransferDebtor(one.payer(), TransferAccount.parse(one.payerAccount()), null));
    }
}
