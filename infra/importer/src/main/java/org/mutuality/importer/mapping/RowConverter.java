package org.mutuality.importer.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mutuality.importer.mapping.ConvertedRow.CellError;
import org.mutuality.importer.mapping.ConvertedRow.Conversion;
import org.mutuality.importer.mapping.ConvertedRow.MoneyJson;
import org.mutuality.importer.mapping.FormQuestions.Question;
import org.mutuality.importer.mapping.MappingFile.Answer;
import org.mutuality.importer.mapping.MappingFile.Cohort;
import org.mutuality.importer.source.TableReader.TableRow;

/** Converts the rows of a table by a mapping. Every wrong cell of a row is reported, not only the first. */
public final class RowConverter {
    private static final int DECIMALS = 4;
    private static final int WEIGHT_DECIMALS = 6;
    private static final int LARGEST_HOUSEHOLD = 50;
    private static final int LONGEST_ID = 200;
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,20}(\\.\\d{0,20})?|\\.\\d{1,20})([eE][+-]?\\d{1,2})?");
    private static final BigDecimal MOST_WEIGHT = new BigDecimal("999999999999");
    private static final Set<String> YES = Set.of("true", "yes", "1");
    private static final Set<String> NO = Set.of("false", "no", "0");

    private final MappingFile mapping;
    private final FormQuestions form;
    private final Set<String> blank;
    private final Map<String, DateTimeFormatter> formats = new HashMap<>();
    private final IdentityHashMap<Map<String, String>, Map<String, String>> normalizedValues = new IdentityHashMap<>();

    /** @throws IllegalArgumentException the mapping names a question that the form has not, or another wrong format */
    public RowConverter(MappingFile mapping, FormQuestions form) {
        this.mapping = mapping;
        this.form = form;
        this.blank = new HashSet<>(Objects.requireNonNullElse(mapping.blank(), List.of()));
        List<String> unknown = mapping.answers().keySet().stream()
                .filter(question -> !form.questions().containsKey(question))
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s has no question %s".formatted(form.form(), String.join(", ", unknown)));
        }
    }

    /** @throws IllegalArgumentException names every column that the table lacks, and where the mapping names it */
    public void requireColumns(Set<String> header) {
        List<String> lacking = mapping.columns().entrySet().stream()
                .filter(column -> !header.contains(column.getKey()))
                .map(column -> "%s (%s)".formatted(column.getKey(), column.getValue()))
                .toList();
        if (!lacking.isEmpty()) {
            throw new IllegalArgumentException("the table has no column " + String.join(", ", lacking));
        }
    }

    public Conversion convert(TableRow row) {
        List<CellError> errors = new ArrayList<>();
        Optional<String> key = cohort(row, errors);
        if (key.isEmpty()) {
            return new Conversion(Optional.empty(), errors);
        }
        Cohort cohort = Objects.requireNonNull(mapping.cohorts().get(key.get()));
        Optional<String> family = family(row, errors);
        Optional<YearMonth> month = month(row, cohort, errors);
        Optional<Integer> size = householdSize(row, errors);
        Optional<String> outcome = outcome(row, errors);
        Optional<String> weight = weight(row, errors);
        Map<String, Object> answers = meets(mapping.journals(), row) ? answers(row, cohort, errors) : Map.of();
        return errors.isEmpty()
                ? new Conversion(
                        Optional.of(new ConvertedRow(
                                row.line(),
                                key.get(),
                                family.orElseThrow(),
                                month.orElseThrow(),
                                size,
                                answers,
                                outcome,
                                weight)),
                        errors)
                : new Conversion(Optional.empty(), errors);
    }

    private Optional<String> cohort(TableRow row, List<CellError> errors) {
        List<String> keys = mapping.cohorts().entrySet().stream()
                .filter(cohort -> meets(cohort.getValue().rows(), row))
                .map(Map.Entry::getKey)
                .toList();
        if (keys.size() != 1) {
            String column = mapping.cohorts().values().stream()
                    .flatMap(cohort -> cohort.rows() == null ? Stream.empty() : cohort.rows().keySet().stream())
                    .findFirst()
                    .orElse("");
            errors.add(new CellError(
                    row.line(),
                    column,
                    keys.isEmpty()
                            ? "belongs to no cohort"
                            : "belongs to several cohorts: " + String.join(", ", keys)));
            return Optional.empty();
        }
        return Optional.of(keys.getFirst());
    }

    private Optional<String> family(TableRow row, List<CellError> errors) {
        Optional<String> family = text(row, mapping.family());
        if (family.isEmpty()) {
            errors.add(new CellError(row.line(), mapping.family(), "must have the study's id of the family"));
        } else if (family.get().length() > LONGEST_ID) {
            errors.add(new CellError(row.line(), mapping.family(), "must have at most 200 characters"));
        }
        return family;
    }

    private Optional<YearMonth> month(TableRow row, Cohort cohort, List<CellError> errors) {
        MappingFile.Month rule = Objects.requireNonNull(cohort.month() == null ? mapping.month() : cohort.month());
        if (rule.constant() != null) {
            return Optional.of(YearMonth.parse(rule.constant()));
        }
        String column = Objects.requireNonNull(rule.column());
        YearMonth first = YearMonth.parse(cohort.firstMonth());
        Optional<String> cell = text(row, column);
        if (cell.isEmpty()) {
            errors.add(new CellError(row.line(), column, "must have a month"));
            return Optional.empty();
        }
        Optional<YearMonth> month = rule.values() == null
                ? parse(cell.get(), Objects.requireNonNull(rule.format()), first)
                : Optional.ofNullable(values(rule.values()).get(normalized(cell.get())))
                        .map(YearMonth::parse);
        if (month.isEmpty()) {
            errors.add(new CellError(
                    row.line(),
                    column,
                    rule.values() == null
                            ? "must be a month written as " + rule.format()
                            : "is none of the mapping's values"));
        } else if (month.get().isBefore(first)) {
            errors.add(new CellError(
                    row.line(), column, "is %s, before the cohort's first month %s".formatted(month.get(), first)));
            return Optional.empty();
        }
        return month;
    }

    private Optional<YearMonth> parse(String cell, String format, YearMonth first) {
        try {
            if (format.equals("months")) {
                return number(cell)
                        .filter(RowConverter::isWhole)
                        .filter(months -> months.abs().compareTo(BigDecimal.valueOf(12_000)) < 0)
                        .map(months -> first.plusMonths(months.longValue()));
            }
            TemporalAccessor day = formats.computeIfAbsent(
                            format, pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH))
                    .parse(cell);
            return Optional.of(YearMonth.of(day.get(ChronoField.YEAR), day.get(ChronoField.MONTH_OF_YEAR)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Integer> householdSize(TableRow row, List<CellError> errors) {
        String column = mapping.householdSize();
        if (column == null) {
            return Optional.empty();
        }
        Optional<String> cell = text(row, column);
        Optional<Integer> size = cell.flatMap(RowConverter::number)
                .filter(RowConverter::isWhole)
                .filter(number -> number.signum() > 0 && number.compareTo(BigDecimal.valueOf(LARGEST_HOUSEHOLD)) <= 0)
                .map(BigDecimal::intValue);
        if (cell.isPresent() && size.isEmpty()) {
            errors.add(new CellError(row.line(), column, "must be a whole number of persons from 1 to 50"));
        }
        return size;
    }

    private Optional<String> outcome(TableRow row, List<CellError> errors) {
        if (mapping.interview() == null) {
            return Optional.empty();
        }
        Optional<String> outcome = mapping.interview().outcomes().stream()
                .filter(one -> meets(one.rows(), row))
                .map(MappingFile.Outcome::outcome)
                .findFirst();
        if (outcome.isEmpty()) {
            errors.add(new CellError(row.line(), "", "has none of the mapping's interview outcomes"));
        }
        return outcome;
    }

    private Optional<String> weight(TableRow row, List<CellError> errors) {
        String column = mapping.interview() == null ? null : mapping.interview().weight();
        if (column == null) {
            return Optional.empty();
        }
        Optional<String> cell = text(row, column);
        Optional<BigDecimal> weight = cell.flatMap(RowConverter::number)
                .map(number -> number.setScale(WEIGHT_DECIMALS, RoundingMode.HALF_UP))
                .filter(number -> number.signum() > 0 && number.compareTo(MOST_WEIGHT) <= 0);
        if (cell.isPresent() && weight.isEmpty()) {
            errors.add(new CellError(row.line(), column, "must be a positive number"));
        }
        return weight.map(number -> number.stripTrailingZeros().toPlainString());
    }

    private Map<String, Object> answers(TableRow row, Cohort cohort, List<CellError> errors) {
        Map<String, Object> answers = new LinkedHashMap<>();
        mapping.answers().forEach((name, rule) -> {
            Question question = Objects.requireNonNull(form.questions().get(name));
            String column = Objects.requireNonNullElse(rule.column(), "");
            Optional<String> cell = rule.constant() == null ? text(row, column) : Optional.of(rule.constant());
            if (cell.isEmpty()) {
                return;
            }
            Optional<String> value = rule.values() == null
                    ? cell
                    : Optional.ofNullable(values(rule.values()).get(normalized(cell.get())));
            if (value.isEmpty()) {
                errors.add(new CellError(row.line(), column, "is none of the mapping's values for " + name));
            } else if (!value.get().isBlank()) {
                try {
                    answer(value.get(), rule, question, cohort).ifPresent(answer -> answers.put(name, answer));
                } catch (IllegalArgumentException e) {
                    errors.add(new CellError(
                            row.line(), column, Objects.requireNonNullElse(e.getMessage(), "is not valid")));
                }
            }
        });
        return answers;
    }

    /** Empty when it is left out. @throws IllegalArgumentException with the requirement that is not met */
    private static Optional<Object> answer(String value, Answer rule, Question question, Cohort cohort) {
        return switch (question.type()) {
            case "money" -> Optional.of(money(value, rule, question, cohort));
            case "integer", "scale" -> whole(value, rule, question);
            case "decimal" ->
                Optional.of(amount(value, rule).stripTrailingZeros().toPlainString());
            case "boolean" -> Optional.of(yes(value));
            case "choice" -> Optional.of(choice(value, question));
            case "choices" ->
                Optional.of(List.of(value.strip().split("\\s+")).stream()
                        .map(one -> choice(one, question))
                        .distinct()
                        .toList());
            case "text", "date", "month" -> Optional.of(value);
            default ->
                throw new IllegalArgumentException(
                        question.name() + " is a " + question.type() + ", which a cell cannot hold");
        };
    }

    private static MoneyJson money(String value, Answer rule, Question question, Cohort cohort) {
        if (rule.currency() != null && !rule.currency().equals(cohort.currency())) {
            throw new IllegalArgumentException("is in %s, the cohort's currency is %s; amounts are not converted"
                    .formatted(rule.currency(), cohort.currency()));
        }
        BigDecimal amount = amount(value, rule);
        require(question.negative() || amount.signum() >= 0, "must not be below 0");
        require(amount.abs().compareTo(new BigDecimal(Question.mostOfAmounts())) <= 0, "is too large");
        return new MoneyJson(amount.toPlainString(), cohort.currency());
    }

    private static Optional<Object> whole(String value, Answer rule, Question question) {
        BigDecimal number = scaled(value, rule);
        if (!isWhole(number)) {
            require("leave_out".equals(rule.fractions()), "must be a whole number");
            return Optional.empty();
        }
        require(
                question.least()
                                .filter(least -> number.compareTo(BigDecimal.valueOf(least)) < 0)
                                .isEmpty()
                        && (question.least().isPresent() || number.signum() >= 0)
                        && question.most()
                                .filter(most -> number.compareTo(BigDecimal.valueOf(most)) > 0)
                                .isEmpty()
                        && number.abs().compareTo(BigDecimal.valueOf(1_000_000_000)) <= 0,
                "must be a whole number from %d to %d"
                        .formatted(question.least().orElse(0L), question.most().orElse(1_000_000_000L)));
        return Optional.of(number.intValueExact());
    }

    private static BigDecimal amount(String value, Answer rule) {
        return scaled(value, rule)
                .setScale(Objects.requireNonNullElse(rule.decimals(), DECIMALS), RoundingMode.HALF_UP);
    }

    private static BigDecimal scaled(String value, Answer rule) {
        BigDecimal number =
                number(value).orElseThrow(() -> new IllegalArgumentException("must be a number such as 12.34"));
        return rule.multiply() == null ? number : number.multiply(rule.multiply());
    }

    private static boolean yes(String value) {
        String text = normalized(value.toLowerCase(Locale.ROOT));
        require(YES.contains(text) || NO.contains(text), "must be yes or no, true or false, 1 or 0");
        return YES.contains(text);
    }

    private static String choice(String value, Question question) {
        require(question.choices().contains(value), "must be one of " + question.choices());
        return value;
    }

    private static void require(boolean ok, String reason) {
        if (!ok) {
            throw new IllegalArgumentException(reason);
        }
    }

    private Optional<String> text(TableRow row, String column) {
        String cell = row.cell(column).strip();
        return cell.isEmpty() || blank.contains(cell) ? Optional.empty() : Optional.of(cell);
    }

    private boolean meets(@Nullable Map<String, List<String>> condition, TableRow row) {
        return condition == null
                || condition.entrySet().stream().allMatch(column -> {
                    String cell = normalized(row.cell(column.getKey()).strip());
                    return column.getValue().stream()
                            .anyMatch(value -> normalized(value).equals(cell));
                });
    }

    private Map<String, String> values(Map<String, String> values) {
        return normalizedValues.computeIfAbsent(values, given -> {
            Map<String, String> normalized = new HashMap<>();
            values.forEach((cell, value) -> normalized.put(normalized(cell), value));
            return normalized;
        });
    }

    // 1 and 1.0 are the same cell: programs write the one or the other.
    private static String normalized(String cell) {
        return number(cell)
                .map(number ->
                        number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString())
                .orElse(cell);
    }

    private static Optional<BigDecimal> number(String text) {
        String stripped = text.strip();
        return NUMBER.matcher(stripped).matches() ? Optional.of(new BigDecimal(stripped)) : Optional.empty();
    }

    private static boolean isWhole(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }
}
