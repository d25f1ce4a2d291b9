package org.mutuality.importer.source;

import java.util.Arrays;

/** The countries of the phone surveys: how the file calls them, and how ISO 3166-1 and ISO 4217 do. */
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

    /** @throws IllegalArgumentException a country that these surveys do not have */
    static PhoneSurveyCountry of(SurveyRow row) {
        String name = row.key("country");
        return Arrays.stream(values())
                .filter(country -> country.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown country " + name));
    }
}
