package org.mutuality.cohort.family;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mutuality.cohort.family.FamilyEvent.FamilyStatusChanged;
import org.mutuality.cohort.family.InterviewResource.InterviewRow;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.directory.FamilyStatus;
import org.mutuality.platform.directory.Purpose;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;
import org.mutuality.platform.privacy.Ciphertext;

/** Reads table {@code family}. */
@ApplicationScoped
class FamilyQueries {
    private static final String PAGE = "select * from family where cohort_id = :cohort and family_id > :after"
            + " order by family_id limit :limit";
    private static final String ERASED = "erased";
    private static final UUID FIRST = new UUID(0, 0);

    private final ReadModelDatabase database;

    FamilyQueries(ReadModelDatabase database) {
        this.database = database;
    }

    Optional<FamilyRow> find(UUID familyId) {
        return database.read(sql -> sql.select("select * from family where family_id = ?", familyId)
                .map((row, context) -> FamilyRow.of(row))
                .findOne());
    }

    /** Those of {@code familyIds} that are in the cohort. */
    Set<UUID> findInCohort(UUID cohortId, Collection<UUID> familyIds) {
        return Set.copyOf(database.read(sql -> sql.select(
                        "select family_id from family where cohort_id = ? and family_id = any(?) and not erased",
                        cohortId,
                        familyIds.toArray(UUID[]::new))
                .mapTo(UUID.class)
                .list()));
    }

    /** Oldest first. */
    List<InterviewRow> interviews(UUID familyId) {
        return database.read(sql -> sql.select("select * from interview where family_id = ? order by month", familyId)
                .map((row, context) -> new InterviewRow(
                        YearMonth.parse(row.getString("month")),
                        row.getString("outcome"),
                        Optional.ofNullable(row.getString("weight"))))
                .list());
    }

    /** Families of a cohort, lowest id first. */
    Page<FamilyRow> page(UUID cohortId, Optional<Cursor> after, PageSize limit) {
        List<FamilyRow> rows = database.read(sql -> sql.createQuery(PAGE)
                .bind("cohort", cohortId)
                .bind("after", after.map(cursor -> cursor.ofSize(1).uuid(0)).orElse(FIRST))
                .bind("limit", limit.andOne())
                .map((row, context) -> FamilyRow.of(row))
                .list());
        return Page.of(rows, limit, last -> Cursor.of(last.familyId()));
    }

    /**
     * A family, without any name.
     *
     * @param familyId id of the family
     * @param cohortId id of its cohort
     * @param householdSize number of persons at enrolment; absent when unknown
     * @param consents purposes to which the family consents now, in alphabetical order
     * @param enrolledAt when the family was enrolled
     * @param externalId the id that a study gave to the family; only for who manages the cohort
     * @param status {@code active}, {@code paused}, {@code left}, {@code graduated}, {@code voided} (enrolled in error), or {@code
     *     erased}
     * @param statusHistory recorded changes of the status, oldest first; empty while the family is active since its enrolment, and
     *     when it is erased
     * @param erased whether the family was erased at its own request; only its ids are left then
     * @param version version of the family's entity tag
     */
    public record FamilyRow(
            UUID familyId,
            UUID cohortId,
            Optional<Integer> householdSize,
            List<String> consents,
            Instant enrolledAt,
            Optional<String> externalId,
            String status,
            List<StatusChangeRow> statusHistory,
            boolean erased,
            @JsonIgnore Optional<Ciphertext> encryptedExternalId,
            @JsonIgnore long version) {

        FamilyRow withExternalId(String externalId) {
            return new FamilyRow(
                    familyId,
                    cohortId,
                    householdSize,
                    consents,
                    enrolledAt,
                    Optional.of(externalId),
                    status,
                    statusHistory,
                    erased,
                    encryptedExternalId,
                    version);
        }

        FamilyRef ref(CohortRef cohort) {
            return new FamilyRef(
                    familyId,
                    cohort,
                    consents.stream().map(Purpose::fromString).collect(Collectors.toUnmodifiableSet()));
        }

        /** Whether it is in the programme, neither erased nor gone. */
        boolean takesPart() {
            return !erased && FamilyStatus.fromString(status).takesPart();
        }

        static FamilyRow of(ResultSet row) throws SQLException {
            boolean erased = row.getBoolean("erased");
            List<StatusChangeRow> changes = Arrays.stream(
                            (String[]) row.getArray("status_history").getArray())
                    .map(StatusChangeRow::parse)
                    .toList();
            String current = changes.isEmpty()
                    ? FamilyStatus.ACTIVE.jsonValue()
                    : changes.getLast().status();
            return new FamilyRow(
                    row.getObject("family_id", UUID.class),
                    row.getObject("cohort_id", UUID.class),
                    Optional.ofNullable(row.getObject("household_size", Integer.class)),
                    List.of((String[]) row.getArray("consents").getArray()),
                    row.getObject("enrolled_at", OffsetDateTime.class).toInstant(),
                    Optional.empty(),
                    erased ? ERASED : current,
                    changes,
                    erased,
                    Optional.ofNullable(row.getString("encrypted_external_id")).map(Ciphertext::new),
                    row.getLong("version"));
        }
    }

    /**
     * A change of a family's status.
     *
     * @param status the status since then
     * @param reason why; left out for {@code active} and {@code graduated}
     * @param from first day with the status; a later change from the same day replaces it
     * @param recordedAt when it was recorded
     */
    public record StatusChangeRow(String status, Optional<String> reason, LocalDate from, Instant recordedAt) {
        private static final String SEPARATOR = " ";
        private static final String NO_REASON = "-";

        static StatusChangeRow of(FamilyStatusChanged changed) {
            return new StatusChangeRow(
                    changed.status().jsonValue(),
                    changed.reason().map(StatusReason::jsonValue),
                    changed.from(),
                    changed.at());
        }

        /** An element of column {@code status_history}. */
        String asText() {
            return String.join(SEPARATOR, status, reason.orElse(NO_REASON), from.toString(), recordedAt.toString());
        }

        static StatusChangeRow parse(String text) {
            String[] parts = text.split(SEPARATOR);
            return new StatusChangeRow(
                    parts[0],
                    Optional.of(parts[1]).filter(reason -> !reason.equals(NO_REASON)),
                    LocalDate.parse(parts[2]),
                    Instant.parse(parts[3]));
        }
    }
}
