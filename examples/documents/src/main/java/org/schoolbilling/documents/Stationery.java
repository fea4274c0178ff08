package org.schoolbilling.documents;

import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The paper documents are written on (ISS-8).
 *
 * @param logo a {@code data:} address of an image, so that documents stand alone; empty for none
 * @param ocrFontOrNull a TrueType file of the OCR-B typeface for amount, KID and account; no free one is part of the library,
 *     so where none is given these are written in a fixed-width face that people read well and scanners are not promised
 */
public record Stationery(String logo, @Nullable Path ocrFontOrNull) {

    /** No logo. */
    public static final Stationery PLAIN = new Stationery("", null);

    public Stationery {
        Objects.requireNonNull(logo, "logo");
        if (!logo.isEmpty() && !logo.startsWith("data:image/")) {
            throw new IllegalArgumentException("the logo must be a data: address of an image");
        }
    }

    /**
     * With a logo.
     *
     * @param image a PNG or JPEG file's bytes
     */
    public Stationery withLogo(byte[] image) {
        return new Stationery(
                "data:" + mediaType(image) + ";base64," + Base64.getEncoder().encodeToString(image), ocrFontOrNull);
    }

    public Stationery withOcrFont(Path file) {
        return new Stationery(logo, file);
    }

    private static String mediaType(byte[] image) {
        if (image.length > 8 && image[0] == (byte) 0x89 && image[1] == 'P' && image[2] == 'N' && image[3] == 'G') {
            return "image/png";
        }
        if (image.length > 3 && image[0] == (byte) 0xFF && image[1] == (byte) 0xD8 && image[2] == (byte) 0xFF) {
            return "image/jpeg";
        }
        throw new IllegalArgumentException(
                "the logo must be a PNG or JPEG image; its " + image.length + " bytes are neither");
    }
}
