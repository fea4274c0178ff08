package org.schoolbilling.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schoolbilling.charge.SkipReason;
import org.schoolbilling.ledger.Refusal;
import org.schoolbilling.ledger.RefusalCode;
import org.schoolbilling.spi.run.SelfServiceRefusal;

/** Every code has a message of its own in every language, which names the same things. */
class MessagesTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    private static Properties messages(String language) {
        Properties messages = new Properties();
        String name = "messages" + language + ".properties";
        try (InputStream in = BillingException.class.getResourceAsStream(name)) {
            messages.load(Objects.requireNonNull(in, name));
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
        return messages;
    }

    private static Set<String> codes() {
        return Stream.concat(
                        Arrays.stream(RefusalCode.values()).map(RefusalCode::code),
                        Arrays.stream(ErrorCode.values()).map(ErrorCode::code))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> arguments(String message) {
        return ARGUMENT.matcher(message).results().map(r -> r.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_en", "_nb", "_nn", "_da"})
    @Tag("ERR-1")
    void everyCodeHasAMessageInEveryLanguageThatNamesTheSameThings(String language) {
        Properties messages = messages(language);
        Properties english = messages("_en");
        assertThat(messages.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(codes());
        for (String code : codes()) {
            String message = messages.getProperty(code);
            assertThat(arguments(message)).as(code).isEqualTo(arguments(english.getProperty(code)));
            // an apostrophe that is not doubled would swallow what follows it
            assertThat(message.replace("''", "")).as(code).doesNotContain("'");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nb=faktura 7: linje 4", "nn=faktura 7: linje 4", "da=faktura 7: linje 4", "en=invoice 7: line 4"
            })
    @Tag("ERR-1")
    void whatARefusalIsAboutIsNamedInTheReadersLanguage(String expected) {
        String language = expected.substring(0, 2);
        String names = expected.substring(3);
        BillingException e = BillingException.of(Refusal.of(RefusalCode.LINE_HANDED_OVER, "invoice 7", "line 4"));
        assertThat(e.message(Locale.forLanguageTag(language))).startsWith(names);
        assertThat(e.object()).isEqualTo("invoice 7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "da", "en"})
    @Tag("ERR-1")
    void everyNounIsThereInEveryLanguageAndWhatNamesNothingStaysAsItIs(String language) {
        Locale locale = Locale.forLanguageTag(language);
        for (String noun :
                List.of("invoice with id", "invoice", "draft", "line", "bank transaction", "debtor", "commit")) {
            String named = Nouns.in(noun + " 17", locale);
            assertThat(named).as(noun).matches("\\p{L}+( \\p{L}+)* 17");
            assertThat(named.equals(noun + " 17") || !language.equals("en"))
                    .as(noun)
                    .isTrue();
        }
        for (String other : List.of("", "17", "lineage 17", "it is invoice 17", "invoice")) {
            assertThat(Nouns.in(other, locale)).isEqualTo(other);
        }
    }

    @Test
    @Tag("ERR-1")
    void aRefusalIsToldInTheReadersLanguage() {
        BillingException e =
                BillingException.of(Refusal.of(RefusalCode.MOVE_OF_REFUNDED, "invoice 7", "line 4", "20.00", "30.00"));
        assertThat(e.rule()).isEqualTo("MOV-4");
        assertThat(List.of(
                        e.message(Locale.ENGLISH),
                        e.message(Locale.forLanguageTag("nb")),
                        e.message(Locale.forLanguageTag("nn")),
                        e.message(Locale.forLanguageTag("da"))))
                .doesNotHaveDuplicates()
                .allMatch(message -> message.matches(".*\\b(line|linje) 4\\b.*")
                        && message.contains("20.00")
                        && message.contains("30.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nb", "nn", "da"})
    @Tag("SLF-2")
    @Tag("SLF-3")
    void noRefusalOfSelfServiceShowsAStudentACodeWord(String language) {
        Locale locale = Locale.forLanguageTag(language);
        List<String> words = Stream.concat(
                        Arrays.stream(SelfServiceRefusal.values()).map(Enum::name),
                        Arrays.stream(SkipReason.values()).map(Enum::name))
                .distinct()
                .toList();
        assertThat(words)
                .extracting(word -> SelfServiceTexts.of(word, locale))
                .doesNotHaveDuplicates()
                .allMatch(text -> text.matches("\\p{Ll}.*\\p{L}"));
        for (String word : words) {
            String said = BillingException.of(ErrorCode.SELF_SERVICE_REFUSED, "invoice 7", word)
                    .message(locale);
            assertThat(said)
                    .as(word)
                    .contains(SelfServiceTexts.of(word, locale))
                    .doesNotContainPattern("[A-Z_]{4}");
            assertThat(SelfServiceTexts.of(word, locale).equals(SelfServiceTexts.of(word, Locale.ENGLISH)))
                    .as(word)
                    .isEqualTo(language.equals("en"));
        }
    }
}
