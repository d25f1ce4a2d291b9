package org.mutuality.importer.source;

import java.util.Arrays;

/** Countries of the phone surveys, named as in the file, with their ISO 3166-1 and ISO 4217 codes. */
enum PhoneSurveyCountry {
    ETH("ET", "ETB", "Ethiopia"),
    MWI("MW", "MWK", "Malawi"),
    NGA("NG", "NGN", "Nigeria"),
    UGA("UG", "UGX", "Uganda");

    final String code;
    final String currency;
    final String title;

    PhoneSurveyCountry(String code, String currency, String title) {
        this.code = code;
        this.currency = currency;
        this.title = title;
    }

    /** @throws IllegalArgumentException unknown country */
    static PhoneSurveyCountry of(SurveyRow row) {
        String name = row.key("country");
        return Arrays.stream(values())
                .filter(country -> country.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown country " + name));
    }
}
