package org.schoolbilling.catalog;

/** The code of a line type (fakturadetaljtype): 1–10 characters, compared exactly. */
public record LineTypeCode(String value) implements Comparable<LineTypeCode> {

    public LineTypeCode {
        Text.required(value, 10, "line type code");
    }

    @Override
    public int compareTo(LineTypeCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
