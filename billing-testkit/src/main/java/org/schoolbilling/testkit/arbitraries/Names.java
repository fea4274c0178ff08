package org.schoolbilling.testkit.arbitraries;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.schoolbilling.party.PersonName;

/** Names as rosters have them: short, long, double, with letters that file formats and databases mishandle. */
final class Names {

    private Names() {}

    static Arbitrary<PersonName> names() {
        Arbitrary<String> first = Arbitraries.frequencyOf(
                Tuple.of(
                        6,
                        Arbitraries.of(
                                "Kari",
                                "Åse",
                                "Øystein",
                                "Bjørn",
                                "Ærlig",
                                "Łucja",
                                "José María",
                                "Đặng",
                                "O'Neill",
                                "Per-Ole",
                                "Máret")),
                Tuple.of(1, Arbitraries.of("", "Åsta Øydis Æsagerd Torbjørnsd.")),
                Tuple.of(2, letters(1, 30)));
        Arbitrary<String> last = Arbitraries.frequencyOf(
                Tuple.of(
                        6,
                        Arbitraries.of(
                                "Nordmann",
                                "Ødegård",
                                "Sæther",
                                "Åsgård-Bjørnstad",
                                "Müller",
                                "Nguyễn",
                                "d'Angelo",
                                "Škoda",
                                "Utsi")),
                Tuple.of(1, Arbitraries.of("Bråthen-Kværnø-Østensjø-Blåbær")),
                Tuple.of(2, letters(1, 30)));
        return Combinators.combine(first, last).as(PersonName::new);
    }

    private static Arbitrary<String> letters(int least, int most) {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars('æ', 'ø', 'å', 'Æ', 'Ø', 'Å', 'é', '-')
                .ofMinLength(least)
                .ofMaxLength(most);
    }
}
