package org.mutuality.cohort.family;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A family as its readers see it; no name.
 *
 * @param householdSize persons, at enrolment; empty: not known then
 * @param consents purposes it allows now, in alphabetical order
 * @param erased it asked to be: nothing but its id is left
 * @param version of the family's entity tag
 */
public record FamilyRow(
        UUID familyId,
        UUID cohortId,
        Optional<Integer> householdSize,
        List<String> consents,
        Instant enrolledAt,
        boolean erased,
        @JsonIgnore long version) {

    static FamilyRow of(ResultSet row) throws SQLException {
        return new FamilyRow(
                row.getObject("family_id", UUID.class),
                row.getObject("cohort_id", UUID.class),
                Optional.ofNullable(row.getObject("household_size", Integer.class)),
                List.of((String[]) row.getArray("consents").getArray()),
                row.getObject("enrolled_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("erased"),
                row.getLong("version"));
    }
}
