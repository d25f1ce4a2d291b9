package org.mutuality.importer.plan;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A cohort with its families and their journals.
 *
 * @param country ISO 3166-1 alpha-2
 * @param currency ISO 4217
 * @param stipend for each journal from {@code firstMonth} on; empty when this cohort pays none
 */
public record PlannedCohort(
        UUID id,
        String country,
        String name,
        String currency,
        YearMonth firstMonth,
        int baselineMonths,
        Optional<MoneyJson> stipend,
        List<PlannedFamily> families) {
    public PlannedCohort {
        families = List.copyOf(families);
    }

    public long journals() {
        return families.stream().mapToLong(family -> family.journals().size()).sum();
    }

    /** The cohort with its first families only, in the order of the file. */
    public PlannedCohort limited(int limit) {
        List<PlannedFamily> fewer = families.subList(0, Math.min(limit, families.size()));
        return new PlannedCohort(id, country, name, currency, firstMonth, baselineMonths, stipend, fewer);
    }

    public String path() {
        return "/countries/" + country + "/cohorts/" + id;
    }
}
