package org.schoolbilling.catalog;

import java.util.Objects;
import org.schoolbilling.party.LanguageForm;

/**
 * A name in bokmål, nynorsk and English, at most 40 characters each; bokmål is required and stands in for what is empty
 * (CAT-3).
 */
public record LocalizedName(String nb, String nn, String en) {

    public LocalizedName {
        Text.required(nb, 40, "name (nb)");
        Text.atMost(nn, 40, "name (nn)");
        Text.atMost(en, 40, "name (en)");
    }

    public static LocalizedName of(String nb) {
        return new LocalizedName(nb, "", "");
    }

    public String in(LanguageForm form) {
        Objects.requireNonNull(form, "form");
        String wanted =
                switch (form) {
                    case BOKMAL, DANISH -> nb;
                    case NYNORSK -> nn;
                    case ENGLISH -> en;
                };
        return wanted.isEmpty() ? nb : wanted;
    }
}
