package org.schoolbilling.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.settlement.Transitions.Transition;

/** The table of legal transitions, and that the README shows it as it is. */
class TransitionTableTest {

    private static final Path README = Path.of("README.md");
    private static final String START = "<!-- transitions -->\n";
    private static final String END = "<!-- end of transitions -->";

    private record Row(Set<Status> from, Set<Status> to, Set<Trigger> triggers) {}

    /** States from which, or to which, the same leads are one row. */
    private static String table() {
        List<Row> rows = new ArrayList<>();
        for (Status from : Status.values()) {
            for (Status to : Status.values()) {
                Set<Trigger> triggers = Arrays.stream(Trigger.values())
                        .filter(t -> Transitions.all().contains(new Transition(from, to, t)))
                        .collect(Collectors.toCollection(TreeSet::new));
                if (!triggers.isEmpty()) {
                    rows.add(new Row(new TreeSet<>(Set.of(from)), new TreeSet<>(Set.of(to)), triggers));
                }
            }
        }
        List<Row> merged = merged(merged(rows, Row::from, Row::to), Row::to, Row::from);
        StringBuilder text = new StringBuilder("| from | to | when |\n| --- | --- | --- |\n");
        for (Row row : merged) {
            text.append("| " + names(row.from()) + " | " + names(row.to()) + " | "
                    + row.triggers().stream()
                            .map(t -> t.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                            .collect(Collectors.joining(", "))
                    + " |\n");
        }
        return text.toString();
    }

    /** Rows that are equal but for one column become one. */
    private static List<Row> merged(
            List<Row> rows, Function<Row, Set<Status>> grown, Function<Row, Set<Status>> equal) {
        List<Row> merged = new ArrayList<>();
        for (Row row : rows) {
            merged.stream()
                    .filter(m -> equal.apply(m).equals(equal.apply(row))
                            && m.triggers().equals(row.triggers()))
                    .findFirst()
                    .ifPresentOrElse(m -> grown.apply(m).addAll(grown.apply(row)), () -> merged.add(row));
        }
        return merged;
    }

    private static String names(Set<Status> states) {
        return states.stream().map(TransitionTableTest::name).collect(Collectors.joining(", "));
    }

    private static String name(Status status) {
        return status == Status.DRAFT ? "draft" : status.code();
    }

    @Test
    @Tag("STA-1")
    void theReadmeShowsTheTableAsItIs() throws IOException {
        String readme = Files.readString(README);
        int start = readme.indexOf(START) + START.length();
        int end = readme.indexOf(END);
        assertThat(readme.substring(start, end))
                .as("if the table has changed on purpose, put this into README.md:%n%s", table())
                .isEqualTo(table());
    }

    @Test
    @Tag("STA-1")
    void anythingElseIsAnErrorThatNamesBothStates() {
        List<String> refused = new ArrayList<>();
        for (Trigger trigger : Trigger.values()) {
            if (!Transitions.isLegal(Status.DRAFT, Status.SETTLED, trigger)) {
                refused.add(trigger.name());
            }
        }
        assertThat(refused).hasSize(Trigger.values().length);
        assertThatThrownBy(() -> Transitions.check(Status.DRAFT, Status.SETTLED, Trigger.PAYMENT))
                .isInstanceOf(IllegalTransitionException.class)
                .hasMessageContaining("DRAFT")
                .hasMessageContaining("SETTLED");
    }

    @Test
    @Tag("STA-7")
    void nothingLeadsBackToADraft() {
        assertThat(Transitions.all()).noneMatch(t -> t.to() == Status.DRAFT);
    }

    @Test
    @Tag("STA-5")
    void byHandNothingCanBeSetButTheTwoEndStatesOfAnInvoiceWithoutPayment() {
        assertThat(Transitions.all())
                .filteredOn(t -> t.trigger() == Trigger.BY_HAND)
                .allMatch(t -> t.to() == Status.WAIVED || t.to() == Status.LAPSED)
                .noneMatch(t -> t.from() == Status.SETTLED || t.from() == Status.REFUNDED);
    }
}
