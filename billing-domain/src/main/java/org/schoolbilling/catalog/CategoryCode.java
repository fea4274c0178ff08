package org.schoolbilling.catalog;

/** The code of a line category (fakturadetaljstatus): 1–10 characters, compared exactly. */
public record CategoryCode(String value) implements Comparable<CategoryCode> {

    public CategoryCode {
        Text.required(value, 10, "category code");
    }

    @Override
    public int compareTo(CategoryCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
