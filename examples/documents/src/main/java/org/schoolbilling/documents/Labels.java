package org.schoolbilling.documents;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.schoolbilling.money.Money;
import org.schoolbilling.money.VatRate;
import org.schoolbilling.party.LanguageForm;
import org.schoolbilling.term.Term;

/** The words, dates and amounts of one language. */
final class Labels {

    private static final char NO_BREAK = '\u00A0';

    private final LanguageForm language;
    private final ResourceBundle bundle;
    private final DateTimeFormatter dates;

    Labels(LanguageForm language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle("org.schoolbilling.documents.labels", language.toLocale());
        this.dates = DateTimeFormatter.ofPattern(
                language == LanguageForm.ENGLISH ? "d MMMM yyyy" : "dd.MM.yyyy", Locale.ENGLISH);
    }

    String of(String key) {
        return bundle.getString(key);
    }

    String of(String key, String... arguments) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
    }

    String date(LocalDate day) {
        return dates.format(day);
    }

    /** With the currency, {@code 1 234,50 kr}. */
    String money(Money amount) {
        return amount.toText(language.toLocale());
    }

    /** Without the currency, {@code 1 234,50}: for columns. */
    String amount(Money amount) {
        String text = money(amount);
        int blank = language == LanguageForm.ENGLISH ? text.indexOf(NO_BREAK) : text.lastIndexOf(NO_BREAK);
        return language == LanguageForm.ENGLISH ? text.substring(blank + 1) : text.substring(0, blank);
    }

    String percent(VatRate rate) {
        String number = rate.toPercent().toPlainString();
        return language == LanguageForm.ENGLISH ? number + "%" : number.replace('.', ',') + NO_BREAK + "%";
    }

    String terms(List<Term> terms) {
        List<String> texts = terms.stream()
                .map(term -> of(term.season().name(), Integer.toString(term.year())))
                .toList();
        return texts.size() == 2 ? of("coversBoth", texts.get(0), texts.get(1)) : String.join(", ", texts);
    }
}
