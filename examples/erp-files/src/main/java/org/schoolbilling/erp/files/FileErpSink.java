package org.schoolbilling.erp.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.export.BatchNumber;
import org.schoolbilling.spi.erp.DeliveryAnswer;
import org.schoolbilling.spi.erp.ErpSink;
import org.schoolbilling.spi.erp.GlDelivery;

/**
 * Delivers batches as files, each whole or not at all, whatever breaks off in between (GLX-2, SPI-8).
 *
 * <p>The batch number is the key. A batch delivered again changes nothing if its file is there with the same content, and
 * is rejected if it is there with another. {@code Accepted} carries the file's SHA-256. A failing disk is answered
 * {@code InDoubt}; {@link #ask} then tells what is there. An exception of the rows passes through, and leaves no file.
 *
 * <p>Batch numbers are unique within a creditor: give each creditor a directory of its own, written by one process. Safe for
 * use by several threads, which deliver one after the other.
 */
public final class FileErpSink implements ErpSink {

    private static final int BUFFER = 1 << 16;

    /** Opens a file to be written; another one in tests, which crashes. */
    interface Opener {
        AtomicFile open(Path target) throws IOException;
    }

    private final LedgerFormat ledgerFormat;
    private final Function<BatchNumber, Path> place;
    private final List<Path> processed;
    private final Opener opener;

    FileErpSink(LedgerFormat ledgerFormat, Function<BatchNumber, Path> place, List<Path> processed, Opener opener) {
        this.ledgerFormat = Objects.requireNonNull(ledgerFormat, "ledgerFormat");
        this.place = place;
        this.processed = processed;
        this.opener = opener;
    }

    /** Delivers into a directory, which must be there, as {@code F20260131.txt} or what else the format's files end in. */
    public static FileErpSink inDirectory(LedgerFormat format, Path directory) {
        Objects.requireNonNull(directory, "directory");
        return new FileErpSink(
                format, number -> directory.resolve(number + "." + format.extension()), List.of(), AtomicFile::new);
    }

    /** Delivers to one file, for one batch. */
    public static FileErpSink toFile(LedgerFormat format, Path file) {
        Objects.requireNonNull(file, "file");
        return new FileErpSink(format, number -> file, List.of(), AtomicFile::new);
    }

    /**
     * The same with a directory where the ERP puts files it has read. One that lies there counts as delivered; without it, a
     * file that the ERP took away counts as never seen.
     */
    public FileErpSink withProcessed(Path directory) {
        List<Path> directories = new ArrayList<>(processed);
        directories.add(Objects.requireNonNull(directory, "directory"));
        return new FileErpSink(ledgerFormat, place, List.copyOf(directories), opener);
    }

    @Override
    public String format() {
        return ledgerFormat.name();
    }

    /** What the format cannot write, and a file of that name with other content; nothing is written. */
    @Override
    public List<DeliveryAnswer.Rejected.Item> check(GlDelivery delivery) {
        Path target = place.apply(delivery.batch().number());
        MessageDigest digest = sha256();
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            ledgerFormat.write(delivery, out);
            String content = HexFormat.of().formatHex(digest.digest());
            for (Path known : places(target)) {
                try (DigestInputStream there = openIfThere(known)) {
                    if (there != null && !digestToEnd(there).equals(content)) {
                        return otherContent(known);
                    }
                }
            }
            return List.of();
        } catch (LedgerFileException e) {
            return e.items();
        } catch (IOException e) {
            return List.of(new DeliveryAnswer.Rejected.Item("file " + target, "cannot be written there: " + e));
        }
    }

    @Override
    public synchronized DeliveryAnswer deliver(GlDelivery delivery) {
        Path target = place.apply(delivery.batch().number());
        try (AtomicFile file = opener.open(target)) {
            MessageDigest digest = sha256();
            OutputStream out = new BufferedOutputStream(new DigestOutputStream(file.out(), digest), BUFFER);
            ledgerFormat.write(delivery, out);
            out.flush();
            return publish(file, target, HexFormat.of().formatHex(digest.digest()));
        } catch (LedgerFileException e) {
            return new DeliveryAnswer.Rejected(e.items());
        } catch (IOException e) {
            return new DeliveryAnswer.InDoubt("writing " + target + ": " + e);
        }
    }

    private DeliveryAnswer publish(AtomicFile file, Path target, String digest) throws IOException {
        for (Path known : places(target)) {
            try (DigestInputStream there = openIfThere(known)) {
                if (there != null && !digestToEnd(there).equals(digest)) {
                    return new DeliveryAnswer.Rejected(otherContent(known));
                }
                if (there != null) {
                    AtomicFile.forceDirectory(known);
                    return new DeliveryAnswer.Accepted(digest);
                }
            }
        }
        file.publish();
        return new DeliveryAnswer.Accepted(digest);
    }

    private static List<DeliveryAnswer.Rejected.Item> otherContent(Path known) {
        return List.of(new DeliveryAnswer.Rejected.Item(
                "file " + known,
                "is there with another content: find out which is right, and move it away before delivering again"));
    }

    @Override
    public DeliveryAnswer ask(BatchNumber number) {
        Path target = place.apply(number);
        try {
            for (Path known : places(target)) {
                try (DigestInputStream there = openIfThere(known)) {
                    if (there != null && ledgerFormat.isWhole(there, number)) {
                        return new DeliveryAnswer.Accepted(digestToEnd(there));
                    }
                }
            }
            return new DeliveryAnswer.NeverSeen();
        } catch (IOException e) {
            return new DeliveryAnswer.InDoubt("looking for " + target + ": " + e);
        }
    }

    /** A directory that is not there, such as a share that is not mounted, says nothing of what is in it. */
    private static @Nullable DigestInputStream openIfThere(Path file) throws IOException {
        try {
            return new DigestInputStream(Files.newInputStream(file), sha256());
        } catch (NoSuchFileException e) {
            if (!Files.isDirectory(AtomicFile.directoryOf(file))) {
                throw e;
            }
            return null;
        }
    }

    private List<Path> places(Path target) {
        List<Path> places = new ArrayList<>(List.of(target));
        processed.forEach(directory -> places.add(directory.resolve(String.valueOf(target.getFileName()))));
        return places;
    }

    private static String digestToEnd(DigestInputStream in) throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(in.getMessageDigest().digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
