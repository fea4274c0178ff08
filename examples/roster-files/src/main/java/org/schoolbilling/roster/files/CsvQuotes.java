package org.schoolbilling.roster.files;

/** Whether a quoted cell is open at the end of the text read so far. A quotation mark opens a cell only as its first letter. */
final class CsvQuotes {

    private enum At {
        START,
        PLAIN,
        QUOTED,
        MAYBE_CLOSED
    }

    private final char separator;
    private At at = At.START;

    CsvQuotes(char separator) {
        this.separator = separator;
    }

    void read(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            at = switch (at) {
                case QUOTED -> c == '"' ? At.MAYBE_CLOSED : At.QUOTED;
                case MAYBE_CLOSED -> c == '"' ? At.QUOTED : c == separator ? At.START : At.PLAIN;
                case START -> c == '"' ? At.QUOTED : c == separator ? At.START : At.PLAIN;
                case PLAIN -> c == separator ? At.START : At.PLAIN;
            };
        }
    }

    boolean isOpen() {
        return at == At.QUOTED;
    }
}
