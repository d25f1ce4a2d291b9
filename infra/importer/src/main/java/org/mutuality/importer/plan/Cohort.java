package org.mutuality.importer.plan;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A cohort with its families and all they tell.
 *
 * @param country ISO 3166-1 alpha-2
 * @param currency ISO 4217
 * @param stipend what each journal earns, from {@code firstMonth}; empty: this cohort pays none
 */
public record Cohort(
        UUID id,
        String country,
        String name,
        String currency,
        YearMonth firstMonth,
        int baselineMonths,
        Optional<Money> stipend,
        List<Family> families) {
    public Cohort {
        families = List.copyOf(families);
    }

    public long journals() {
        return families.stream().mapToLong(family -> family.journals().size()).sum();
    }

    /** Its first families only, in the order of the file. */
    public Cohort limited(int most) {
        List<Family> fewer = families.subList(0, Math.min(most, families.size()));
        return new Cohort(id, country, name, currency, firstMonth, baselineMonths, stipend, fewer);
    }

    public String path() {
        return "/countries/" + country + "/cohorts/" + id;
    }
}
