package org.mutuality.importer.mapping;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mapping file; {@code infra/docs/import.md} explains each field. In a condition, column → cells, each column must have one of its
 * cells.
 *
 * @param study name of the study; cohorts that have no id of their own are recognised by it in every round
 * @param family column with the study's own id of the family
 * @param blank cells that mean no answer, beside an empty one
 * @param householdSize column with the number of persons, for the enrolment; absent: enrolled without it
 * @param consents what the families consented to when the study was made
 * @param form id of the form that the answers belong to
 * @param journals condition under which a row has a journal; absent: every row
 */
public record MappingFile(
        String study,
        String family,
        @Nullable List<String> blank,
        @Nullable String sheet,
        @Nullable String householdSize,
        @Nullable List<String> consents,
        String form,
        @Nullable Month month,
        @Nullable Map<String, List<String>> journals,
        Map<String, Cohort> cohorts,
        @Nullable Interview interview,
        Map<String, Answer> answers) {
    private static final Pattern STUDY = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");
    private static final Pattern STIPEND = Pattern.compile("\\d{1,9}(\\.\\d{1,3})?");
    private static final Set<String> OUTCOMES = Set.of("completed", "partial", "refused", "reached", "not_reached");
    private static final ObjectMapper YAML = new ObjectMapper(
                    new YAMLFactory().configure(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS, true))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /**
     * How a month is written.
     *
     * @param format {@code months}: months since the cohort's first month; otherwise a pattern of {@code DateTimeFormatter} such as
     *     {@code yyyy-MM} or {@code dd/MM/yyyy}, whose day does not matter; absent when {@code values} has every month
     * @param values cell → month, such as {@code 1: 2020-04} for rounds
     */
    public record Month(
            @Nullable String column,
            @Nullable String format,
            @Nullable Map<String, String> values,
            @Nullable String constant) {}

    /**
     * A cohort of the study.
     *
     * @param id id of a cohort that exists already; absent: derived from the study and the cohort's key
     * @param stipend amount per journal, in the cohort's currency; absent: none
     * @param month replaces the study's, where rounds had other months
     * @param rows condition under which a row belongs to it; absent: every row
     */
    public record Cohort(
            @Nullable UUID id,
            String name,
            String country,
            String currency,
            String firstMonth,
            @Nullable Integer baselineMonths,
            @Nullable String stipend,
            @Nullable Month month,
            @Nullable Map<String, List<String>> rows) {}

    /**
     * What came of the interviews.
     *
     * @param weight column with the sampling weight; absent: none
     * @param outcomes the first whose condition is met counts
     */
    public record Interview(@Nullable String weight, List<Outcome> outcomes) {}

    /** @param outcome completed, partial, refused, reached or not_reached */
    public record Outcome(String outcome, @Nullable Map<String, List<String>> rows) {}

    /**
     * Where an answer comes from.
     *
     * @param constant the same answer for every row, instead of a column
     * @param values cell → answer; a cell that is not among them is wrong
     * @param multiply factor that turns the column's unit into the question's, such as {@code 0.0833} for a year's amount
     * @param decimals to which an amount is rounded, half up; 4 when absent, the maximum of a journal
     * @param currency ISO 4217 code of the column's amounts; absent: the cohort's. Amounts are never converted
     * @param fractions {@code leave_out}: a fraction of a whole-number question is no answer, such as a mean by which a study filled
     *     gaps; absent: it is wrong
     */
    public record Answer(
            @Nullable String column,
            @Nullable String constant,
            @Nullable Map<String, String> values,
            @Nullable BigDecimal multiply,
            @Nullable Integer decimals,
            @Nullable String currency,
            @Nullable String fractions) {}

    /**
     * @param name a file, or the name of a mapping that comes with the importer, such as {@code pakistan-graduation}
     * @throws IllegalArgumentException there is none, or it is wrong; the message has every fault
     */
    public static MappingFile load(String name) {
        return parse(name, text(name));
    }

    /** The text of the mapping, for recognising another one. */
    public static String text(String name) {
        try {
            if (Files.isRegularFile(Path.of(name))) {
                return Files.readString(Path.of(name));
            }
            try (InputStream built = MappingFile.class.getResourceAsStream("/mappings/" + name + ".yaml")) {
                if (built == null) {
                    throw new IllegalArgumentException("no mapping file " + name);
                }
                return new String(built.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name + ": " + e.getMessage(), e);
        }
    }

    public static MappingFile parse(String name, String yaml) {
        try {
            MappingFile mapping = YAML.readValue(yaml, MappingFile.class);
            List<String> faults = mapping.faults();
            if (!faults.isEmpty()) {
                throw new IllegalArgumentException(name + ":\n  " + String.join("\n  ", faults));
            }
            return mapping;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "%s, line %d: %s".formatted(name, e.getLocation().getLineNr(), e.getOriginalMessage()), e);
        }
    }

    private List<String> faults() {
        List<String> faults = new ArrayList<>();
        require(study, STUDY.asMatchPredicate(), "study must be a name such as pakistan-graduation", faults);
        require(family, text -> !text.isBlank(), "family must be the column with the study's ids", faults);
        require(form, text -> !text.isBlank(), "form must be the id of a form, such as core-1", faults);
        if (cohorts == null || cohorts.isEmpty()) {
            faults.add("cohorts must have at least one");
        } else {
            cohorts.forEach((key, cohort) -> cohortFaults("cohorts." + key, cohort, faults));
        }
        if (month != null) {
            monthFaults("month", month, faults);
        }
        if (interview != null) {
            interview.outcomes.forEach(one -> require(
                    one.outcome,
                    OUTCOMES::contains,
                    "interview.outcomes: outcome must be completed, partial, refused, reached or not_reached",
                    faults));
        }
        if (answers == null) {
            faults.add("answers must map at least one question");
        } else {
            answers.forEach((question, answer) -> {
                if ((answer.column == null) == (answer.constant == null)) {
                    faults.add("answers." + question + " must have either a column or a constant");
                }
                if (answer.fractions != null && !answer.fractions.equals("leave_out")) {
                    faults.add("answers." + question + ".fractions can only be leave_out");
                }
            });
        }
        return faults;
    }

    private void cohortFaults(String at, Cohort cohort, List<String> faults) {
        require(cohort.name, text -> !text.isBlank(), at + ".name is required", faults);
        require(cohort.country, COUNTRY.asMatchPredicate(), at + ".country must be a code such as PK", faults);
        require(cohort.currency, CURRENCY.asMatchPredicate(), at + ".currency must be a code such as PKR", faults);
        require(cohort.firstMonth, MONTH.asMatchPredicate(), at + ".firstMonth must be such as 2021-03", faults);
        if (cohort.stipend != null) {
            require(cohort.stipend, STIPEND.asMatchPredicate(), at + ".stipend must be an amount such as 5.00", faults);
        }
        if (cohort.month != null) {
            monthFaults(at + ".month", cohort.month, faults);
        } else if (month == null) {
            faults.add(at + ".month is required, because the study has no month");
        }
    }

    private static void monthFaults(String at, Month month, List<String> faults) {
        if ((month.column == null) == (month.constant == null)) {
            faults.add(at + " must have either a column or a constant");
        }
        if (month.column != null && (month.format == null) == (month.values == null)) {
            faults.add(at + " must have either a format or values");
        }
        if (month.constant != null) {
            require(month.constant, MONTH.asMatchPredicate(), at + ".constant must be such as 2021-03", faults);
        }
        if (month.values != null) {
            month.values
                    .values()
                    .forEach(value -> require(
                            value, MONTH.asMatchPredicate(), at + ".values must be months such as 2021-03", faults));
        }
    }

    private static void require(@Nullable String text, Predicate<String> rule, String fault, List<String> faults) {
        if (text == null || !rule.test(text)) {
            faults.add(fault);
        }
    }

    /** Columns that the mapping names, in its order, with where it names them. */
    @JsonIgnore
    public Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put(family, "family");
        add(householdSize, "householdSize", columns);
        add(month == null ? null : month.column, "month", columns);
        addAll(journals, "journals", columns);
        cohorts.forEach((key, cohort) -> {
            addAll(cohort.rows, "cohorts." + key + ".rows", columns);
            add(cohort.month == null ? null : cohort.month.column, "cohorts." + key + ".month", columns);
        });
        if (interview != null) {
            add(interview.weight, "interview.weight", columns);
            interview.outcomes.forEach(one -> addAll(one.rows, "interview.outcomes." + one.outcome, columns));
        }
        answers.forEach((question, answer) -> add(answer.column, "answers." + question, columns));
        return columns;
    }

    private static void add(@Nullable String column, String where, Map<String, String> columns) {
        if (column != null) {
            columns.putIfAbsent(column, where);
        }
    }

    private static void addAll(@Nullable Map<String, List<String>> rows, String where, Map<String, String> columns) {
        if (rows != null) {
            rows.keySet().forEach(column -> add(column, where, columns));
        }
    }

    /** The id of a cohort, the same in every round. */
    public UUID cohortId(String key) {
        Cohort cohort = java.util.Objects.requireNonNull(cohorts.get(key));
        return cohort.id != null ? cohort.id : DeterministicIds.id(study + "/cohort/" + key);
    }
}
