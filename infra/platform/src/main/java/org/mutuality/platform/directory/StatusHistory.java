package org.mutuality.platform.directory;

import static java.util.Comparator.comparingInt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.mutuality.contracts.ContractJson;

/**
 * The recorded changes of a family's status, in the order of their numbers. Until the first one the family is active. On a day the
 * change with the highest number counts of those that are in force by then, so a change from the same day replaces the one before.
 */
public record StatusHistory(List<StatusChange> changes) {
    /** Of a family that is active since its enrolment. */
    public static final StatusHistory NONE = new StatusHistory(List.of());

    private static final String EMPTY = "[]";
    private static final ObjectMapper JSON = ContractJson.mapper();
    private static final ObjectReader READER = JSON.readerForListOf(StatusChange.class);

    public StatusHistory {
        changes = changes.stream().sorted(comparingInt(StatusChange::number)).toList();
    }

    /**
     * A change of status.
     *
     * @param number of the change, from 1, without gaps
     * @param from first day on which the family has the status
     * @param at when the change was recorded
     */
    public record StatusChange(int number, FamilyStatus status, LocalDate from, Instant at) {}

    /** From column {@code directory_family.status_history}. */
    public static StatusHistory ofJson(String json) {
        if (json.equals(EMPTY)) {
            return NONE;
        }
        try {
            return new StatusHistory(READER.readValue(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored history of a family's status is unreadable", e);
        }
    }

    String toJson() {
        try {
            return JSON.writeValueAsString(changes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was known at {@code time}. */
    public StatusHistory asOf(Instant time) {
        return new StatusHistory(
                changes.stream().filter(change -> !change.at().isAfter(time)).toList());
    }

    public FamilyStatus on(LocalDate day) {
        return changes.stream()
                .filter(change -> !change.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(StatusChange::status)
                .orElse(FamilyStatus.ACTIVE);
    }

    /** The status with which the family ends the month: the journal of a month is expected of a family that is active then. */
    public FamilyStatus atEndOf(YearMonth month) {
        return on(month.atEndOfMonth());
    }

    /** Whether the family takes part on at least one day of the month, so that it can submit its journal. */
    public boolean takesPartIn(YearMonth month) {
        return Stream.concat(
                        Stream.of(month.atDay(1)),
                        changes.stream()
                                .map(StatusChange::from)
                                .filter(day -> YearMonth.from(day).equals(month)))
                .anyMatch(day -> on(day).takesPart());
    }
}
