package org.schoolbilling.erp.files;

/** Unit4's older full format (fullformat): 55 fields, 819 characters a row, lines end with CR LF. */
public final class Unit4FullFormat extends Unit4Format {

    /** The name of the format with its documented profile. */
    public static final String NAME = "unit4-full";

    private static final Layout LAYOUT = Layout.of("unit4-full-format.csv");

    /** With the documented profile, {@link Unit4Profile#fullFormat}. */
    public Unit4FullFormat() {
        this(NAME, Unit4Profile.fullFormat());
    }

    /** With a profile of one's own, under a name that always means this profile. */
    public Unit4FullFormat(String name, Unit4Profile profile) {
        super(name, LAYOUT, profile);
    }

    @Override
    public String extension() {
        return "txt";
    }
}
