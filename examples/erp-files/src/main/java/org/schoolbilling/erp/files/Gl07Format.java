package org.schoolbilling.erp.files;

/** Unit4's GL07 import, layout of ABW 5.5: 66 fields, 2060 characters a row, lines end with LF. */
public final class Gl07Format extends Unit4Format {

    /** The name of the format with its documented profile. */
    public static final String NAME = "gl07";

    private static final Layout LAYOUT = Layout.of("gl07.csv");

    /** With the documented profile, {@link Unit4Profile#gl07}. */
    public Gl07Format() {
        this(NAME, Unit4Profile.gl07());
    }

    /** With a profile of one's own, under a name that always means this profile. */
    public Gl07Format(String name, Unit4Profile profile) {
        super(name, LAYOUT, profile);
    }

    @Override
    public String extension() {
        return "dat";
    }
}
