package org.mutuality.journal.odk.xlsform;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mutuality.journal.form.definition.LocalizedText;
import org.mutuality.journal.form.definition.QuestionType;
import org.mutuality.journal.odk.xlsform.workbook.ImportReport;
import org.mutuality.journal.odk.xlsform.workbook.SheetRow;

/** Maps the type column to question types, or to the reason why a type is not supported. */
final class QuestionTypeMapper {
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,9}");
    private static final String METADATA = "xlsform.metadata";
    private static final String FILES = "xlsform.files";
    private static final String PLACES = "xlsform.places";
    private static final Map<String, String> UNSUPPORTED = Map.ofEntries(
            Map.entry("note", "xlsform.notes"),
            Map.entry("calculate", "xlsform.calculated"),
            Map.entry("hidden", "xlsform.calculated"),
            Map.entry("acknowledge", "xlsform.acknowledge"),
            Map.entry("trigger", "xlsform.acknowledge"),
            Map.entry("rank", "xlsform.rank"),
            Map.entry("time", "xlsform.times"),
            Map.entry("datetime", "xlsform.times"),
            Map.entry("barcode", "xlsform.barcode"),
            Map.entry("geopoint", PLACES),
            Map.entry("geotrace", PLACES),
            Map.entry("geoshape", PLACES),
            Map.entry("start-geopoint", PLACES),
            Map.entry("image", FILES),
            Map.entry("photo", FILES),
            Map.entry("audio", FILES),
            Map.entry("background-audio", FILES),
            Map.entry("video", FILES),
            Map.entry("file", FILES),
            Map.entry("select_one_from_file", "xlsform.external-choices"),
            Map.entry("select_multiple_from_file", "xlsform.external-choices"),
            Map.entry("select_one_external", "xlsform.external-choices"),
            Map.entry("xml-external", FILES),
            Map.entry("csv-external", FILES),
            Map.entry("start", METADATA),
            Map.entry("end", METADATA),
            Map.entry("today", METADATA),
            Map.entry("deviceid", METADATA),
            Map.entry("subscriberid", METADATA),
            Map.entry("simserial", METADATA),
            Map.entry("phonenumber", METADATA),
            Map.entry("username", METADATA),
            Map.entry("email", METADATA),
            Map.entry("audit", METADATA));

    private final ChoiceLists lists;
    private final ImportReport report;

    QuestionTypeMapper(ChoiceLists lists, ImportReport report) {
        this.lists = lists;
        this.report = report;
    }

    /** First part of the type, normalized. */
    static String of(SheetRow row) {
        String text = row.cell("type").orElse("").toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        String joined = text.replaceFirst("^(select|begin|end) (one|multiple|group|repeat)", "$1_$2");
        return joined.split(" ", 2)[0];
    }

    /** Empty when it is not supported, which was reported. */
    Optional<TypedQuestion> typedQuestion(SheetRow row) {
        return switch (of(row)) {
            case "integer", "int" -> Optional.of(TypedQuestion.between(QuestionType.INTEGER, MOST.negate(), MOST));
            case "decimal" ->
                Optional.of(TypedQuestion.allowingNegative(isMoney(row) ? QuestionType.MONEY : QuestionType.DECIMAL));
            case "text", "string" -> Optional.of(TypedQuestion.of(QuestionType.TEXT));
            case "date" -> date(row);
            case "select_one" -> choice(row, QuestionType.CHOICE);
            case "select_multiple" -> choice(row, QuestionType.CHOICES);
            case "range" -> range(row);
            default -> unsupported(row);
        };
    }

    private Optional<TypedQuestion> unsupported(SheetRow row) {
        Optional<String> reasonKey = Optional.ofNullable(UNSUPPORTED.get(of(row)));
        reasonKey.ifPresentOrElse(
                one -> report.reportUnsupported(row, "type", one),
                () -> report.addError(row, "type", "validation.xlsform-type"));
        return Optional.empty();
    }

    private boolean isMoney(SheetRow row) {
        Optional<String> text = row.cell("mutuality_type");
        text.filter(type -> !type.equals("money"))
                .ifPresent(type -> report.addError(row, "mutuality_type", "validation.money-or-empty"));
        return text.isPresent();
    }

    private Optional<TypedQuestion> date(SheetRow row) {
        String appearance = row.cell("appearance").orElse("");
        if (appearance.equals("year")) {
            report.reportUnsupported(
                    row, "appearance", "xlsform.year");
            return Optional.empty();
        }
        return Optional.of(TypedQuestion.of(appearance.equals("month-year") ? QuestionType.MONTH : QuestionType.DATE));
    }

    private Optional<TypedQuestion> choice(SheetRow row, QuestionType type) {
        String[] parts = row.cell("type").orElse("").strip().split("\\s+");
        int listPosition = parts[0].contains("_") ? 1 : 2;
        String list = parts.length > listPosition ? parts[listPosition] : "";
        if (parts.length > listPosition + 1) {
            report.reportUnsupported(
                    row,
                    "type",
                    "xlsform.or-other",
                    parts[listPosition + 1]);
        }
        Optional<Map<String, LocalizedText>> choices = lists.list(list);
        if (choices.isEmpty()) {
            report.addError(row, "type", "validation.choice-list");
        }
        return choices.map(all -> TypedQuestion.of(type, all));
    }

    private Optional<TypedQuestion> range(SheetRow row) {
        Map<String, String> parameters = parameters(row.cell("parameters").orElse(""));
        String start = parameters.getOrDefault("start", "1");
        String end = parameters.getOrDefault("end", "10");
        boolean wholeSteps = INTEGER.matcher(start).matches()
                && INTEGER.matcher(end).matches()
                && parameters.getOrDefault("step", "1").equals("1");
        if (!wholeSteps) {
            report.reportUnsupported(row, "parameters", "xlsform.scale-steps");
            return Optional.empty();
        }
        return Optional.of(TypedQuestion.between(QuestionType.SCALE, new BigDecimal(start), new BigDecimal(end)));
    }

    private static Map<String, String> parameters(String text) {
        Map<String, String> parameters = new HashMap<>();
        for (String one : text.replaceAll("\\s*=\\s*", "=").split("[\\s,;]+")) {
            String[] parts = one.split("=", 2);
            parameters.put(parts[0].toLowerCase(Locale.ROOT), parts.length > 1 ? parts[1] : "");
        }
        return parameters;
    }
}
