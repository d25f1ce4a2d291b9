package org.mutuality.cohort.family;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mutuality.platform.DayOnEarth;
import org.mutuality.platform.eventsourcing.ErasedField;
import org.mutuality.platform.problem.ValidationErrors;

/**
 * A study's attempt to interview a family.
 *
 * @param month the month that the interview is about
 * @param outcome what came of it; of an erased family not reached, whatever it was
 * @param weight how many families of the population it stands for, a positive plain decimal; empty when the study has none
 */
public record Interview(
        YearMonth month,
        @ErasedField(leaves = "not_reached") Outcome outcome,
        @ErasedField Optional<String> weight) {
    private static final YearMonth EARLIEST = YearMonth.of(1950, 1);
    private static final Pattern WEIGHT = Pattern.compile("(?=.*[1-9])\\d{1,12}(\\.\\d{1,12})?");

    /** What came of the attempt. */
    public enum Outcome {
        /** Every question was asked. */
        COMPLETED,
        /** The interview was broken off. */
        PARTIAL,
        /** Reached, and refused to be interviewed. */
        REFUSED,
        /** Reached, and not interviewed for another or an unknown reason. */
        REACHED,
        /** Not reached. */
        NOT_REACHED;

        /** The name in JSON and, permanently, in the event store. */
        @JsonValue
        public String jsonValue() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException for any other text */
        @JsonCreator
        public static Outcome fromString(String text) {
            return Arrays.stream(values())
                    .filter(outcome -> outcome.jsonValue().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("not an outcome"));
        }
    }

    /** Every invalid field. An interview may be about a month before the cohort's first, as in a study's pre-survey. */
    ValidationErrors validate(Instant now) {
        ValidationErrors errors = new ValidationErrors();
        YearMonth latest = YearMonth.from(DayOnEarth.latest(now));
        errors.addUnless(
                !month.isBefore(EARLIEST) && !month.isAfter(latest),
                "/month",
                "validation.month-range",
                EARLIEST,
                latest);
        weight.ifPresent(text -> errors.addUnless(WEIGHT.matcher(text).matches(), "/weight", "validation.weight"));
        return errors;
    }
}
