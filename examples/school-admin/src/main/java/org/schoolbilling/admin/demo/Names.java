package org.schoolbilling.admin.demo;

import org.schoolbilling.party.PersonName;

/** Names that are made up, with the letters that a Norwegian system must bear. */
final class Names {

    private static final String[] FIRST = {
        "Alvør", "Brisea", "Dråpa", "Eldår", "Fjorda", "Glødis", "Havølin", "Ismær", "Jordøl", "Kvisa", "Lyngå",
                "Måvin",
        "Nattøy", "Ospræ", "Rimfrå", "Sildær", "Tjernå", "Urdøl", "Vårlin", "Yrja", "Ælis", "Øyvår", "Åsglimt", "Bølga"
    };

    private static final String[] LAST = {
        "Blåskjærnes", "Dugghei", "Ærfugldalen", "Flakvåg", "Gråsteinli", "Høymoen", "Isbrefot", "Kråkebærås",
                "Lauvfallet",
        "Myrullstad", "Nøttveitås", "Orrfuglmo", "Pilåker", "Rognebærli", "Sølvøyra", "Tåkehei", "Ulveskardet",
                "Vindåsen",
        "Øksnebåten", "Åmotløkka", "Bjørkøygard", "Storfossæter"
    };

    private Names() {}

    static PersonName of(int index) {
        int first = index % FIRST.length;
        int last = index / FIRST.length % LAST.length;
        int more = index / FIRST.length / LAST.length;
        return new PersonName(FIRST[first], LAST[last] + (more == 0 ? "" : " " + roman(more)));
    }

    private static String roman(int number) {
        int[] values = {100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder text = new StringBuilder();
        int rest = number;
        for (int i = 0; i < values.length; i++) {
            while (rest >= values[i]) {
                text.append(signs[i]);
                rest -= values[i];
            }
        }
        return text.toString();
    }
}
