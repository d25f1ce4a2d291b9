package org.mutuality.cohort.erasure;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;

/** Reads tables {@code erasure_receipt} and {@code erasure_answer}. */
@ApplicationScoped
class ErasureQueries {
    private static final TypeReference<TreeMap<String, Integer>> COUNTS = new TypeReference<>() {};
    private static final String OPEN = """
            select * from erasure_receipt
            where country = :country and requested_at is not null and withdrawn_at is null and confirmed_at is null
              and (due_on, family_id) > (cast(:due as date), cast(:family as uuid))
            order by due_on, family_id limit :limit""";
    private static final UUID FIRST = new UUID(0, 0);

    private final ReadModelDatabase database;
    private final ObjectMapper json;

    ErasureQueries(ReadModelDatabase database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Receipt of an erasure.
     *
     * @param familyId id of the family
     * @param cohortId id of its cohort
     * @param state how far it is
     * @param request who requested it; absent when the country lead erased the family without a request in this system
     * @param confirmation who confirmed it; absent until then
     * @param answers what each service has destroyed, in the order in which they answered
     * @param waitingFor services that have not answered yet; a service that is down answers when it is up again
     * @param closedAt when the last service answered; absent until then
     * @param remaining what is not destroyed, and where it is; empty until the erasure is confirmed
     */
    public record ErasureReceiptRow(
            UUID familyId,
            UUID cohortId,
            ErasureState state,
            Optional<RequestRow> request,
            Optional<ConfirmationRow> confirmation,
            List<AnswerRow> answers,
            List<ErasingService> waitingFor,
            Optional<Instant> closedAt,
            List<RemainingData> remaining) {}

    /**
     * Request of an erasure.
     *
     * @param by in which role it was requested
     * @param account id of the account; absent for the family itself
     * @param at when it was requested
     * @param dueOn last day on which the country lead may confirm it by law
     * @param withdrawnAt when it was withdrawn; absent otherwise
     */
    public record RequestRow(
            String by, Optional<String> account, Instant at, LocalDate dueOn, Optional<Instant> withdrawnAt) {}

    /**
     * Confirmation of an erasure; it cannot be undone.
     *
     * @param account id of the account of the country lead
     * @param at when it was confirmed
     */
    public record ConfirmationRow(String account, Instant at) {}

    /**
     * What a service has destroyed.
     *
     * @param service the service
     * @param destroyed number of things by kind; a kind with 0 was looked for and not found
     * @param at when all of it was destroyed
     */
    public record AnswerRow(String service, Map<String, Integer> destroyed, Instant at) {}

    /**
     * An open request, which waits for the country lead.
     *
     * @param familyId id of the family
     * @param cohortId id of its cohort
     * @param request who requested it, and when it is due
     */
    public record OpenRequestRow(UUID familyId, UUID cohortId, RequestRow request) {}

    Optional<ErasureReceiptRow> find(UUID familyId) {
        return database.read(sql -> {
            List<AnswerRow> answers = answers(familyId, sql);
            return sql.select("select * from erasure_receipt where family_id = ?", familyId)
                    .map((row, context) -> receipt(row, answers))
                    .findOne();
        });
    }

    /** Open requests of a country, the one that is due first at the start. */
    Page<OpenRequestRow> open(String country, Optional<Cursor> after, PageSize limit) {
        Optional<Cursor> place = after.map(cursor -> cursor.ofSize(2));
        List<OpenRequestRow> rows = database.read(sql -> sql.createQuery(OPEN)
                .bind("country", country)
                .bind("due", place.map(cursor -> cursor.date(0)).orElse(LocalDate.EPOCH))
                .bind("family", place.map(cursor -> cursor.uuid(1)).orElse(FIRST))
                .bind("limit", limit.andOne())
                .map((row, context) -> new OpenRequestRow(
                        row.getObject("family_id", UUID.class),
                        row.getObject("cohort_id", UUID.class),
                        request(row).orElseThrow()))
                .list());
        return Page.of(rows, limit, last -> Cursor.of(last.request().dueOn(), last.familyId()));
    }

    private List<AnswerRow> answers(UUID familyId, Handle sql) {
        return sql.select("select * from erasure_answer where family_id = ? order by answered_at, service", familyId)
                .map((row, context) -> new AnswerRow(
                        row.getString("service"),
                        counts(row.getString("destroyed")),
                        row.getObject("answered_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static ErasureReceiptRow receipt(ResultSet row, List<AnswerRow> answers) throws SQLException {
        Optional<RequestRow> request = request(row);
        Optional<ConfirmationRow> confirmation = time(row, "confirmed_at").isPresent()
                ? Optional.of(new ConfirmationRow(
                        row.getString("confirmed_by"), time(row, "confirmed_at").orElseThrow()))
                : Optional.empty();
        Optional<Instant> closedAt = time(row, "closed_at");
        List<ErasingService> waitingFor = Arrays.stream(ErasingService.values())
                .filter(service -> confirmation.isPresent() && closedAt.isEmpty())
                .filter(service ->
                        answers.stream().noneMatch(answer -> answer.service().equals(service.jsonValue())))
                .toList();
        return new ErasureReceiptRow(
                row.getObject("family_id", UUID.class),
                row.getObject("cohort_id", UUID.class),
                ErasureState.of(request, confirmation, closedAt),
                request,
                confirmation,
                answers,
                waitingFor,
                closedAt,
                confirmation.isPresent() ? RemainingData.after(answers) : List.of());
    }

    private static Optional<RequestRow> request(ResultSet row) throws SQLException {
        Optional<Instant> at = time(row, "requested_at");
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(new RequestRow(
                        row.getString("requested_by"),
                        Optional.ofNullable(row.getString("requested_account")),
                        at.get(),
                        row.getObject("due_on", LocalDate.class),
                        time(row, "withdrawn_at")));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private Map<String, Integer> counts(String text) {
        try {
            return json.readValue(text, COUNTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("counts are plain JSON", e);
        }
    }

    /** State of an erasure. */
    public enum ErasureState {
        /** Requested; the country lead has to confirm it. */
        REQUESTED,
        /** The request was withdrawn. */
        WITHDRAWN,
        /** Confirmed; not every service has answered yet. */
        CONFIRMED,
        /** Every service has answered. */
        CLOSED;

        /** The name in JSON. */
        @JsonValue
        public String jsonValue() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static ErasureState of(
                Optional<RequestRow> request, Optional<ConfirmationRow> confirmation, Optional<Instant> closedAt) {
            if (closedAt.isPresent()) {
                return CLOSED;
            }
            if (confirmation.isPresent()) {
                return CONFIRMED;
            }
            return request.flatMap(RequestRow::withdrawnAt).isPresent() ? WITHDRAWN : REQUESTED;
        }
    }

    /**
     * Something of an erased family that the platform does not destroy; ADR 0021 says why.
     *
     * @param place where it is
     * @param data what it is
     */
    public record RemainingData(String place, String data) {
        private static final RemainingData SIGN_IN = new RemainingData(
                "sign-in account",
                "not done by the platform, which has no service account there: an administrator deletes the family's account;"
                        + " the platform refuses it");

        private static final List<RemainingData> ALL = List.of(
                new RemainingData(
                        "event stores",
                        "that and when something happened, under the family's id, which leads to no name: months, whether a"
                                + " journal was complete, consents, attendance"),
                new RemainingData(
                        "Kafka, journal.events.v1",
                        "the family's facts, until the topic is compacted: within three days of the last answer"),
                new RemainingData(
                        "Kafka, cohort.events.v1, payment.events.v1 and investment.events.v1",
                        "enrolment, consents, attendance, and amounts of stipends, payouts and investments, under the family's id"),
                new RemainingData("journals of other families", "what they wrote about help from or for the family"),
                new RemainingData(
                        "analytics-service",
                        "that the family was enrolled, until when, and the month of its first journal"),
                new RemainingData(
                        "payment-service, ledger and payouts",
                        "amounts and times, without account and name, which the law on accounts requires"),
                new RemainingData(
                        "providers and banks",
                        "what was sent to pay the family; each provider keeps it by its own law"),
                new RemainingData(
                        "backups from before the erasure",
                        "everything, with a key that is destroyed again after a restore"));

        /** @param answers of the services */
        static List<RemainingData> after(List<AnswerRow> answers) {
            boolean deleted = answers.stream()
                    .anyMatch(answer -> answer.service().equals(ErasingService.SIGN_IN.jsonValue())
                            && answer.destroyed().containsKey(ErasingService.SIGN_INS));
            return deleted
                    ? ALL
                    : Stream.concat(Stream.of(SIGN_IN), ALL.stream()).toList();
        }
    }
}
