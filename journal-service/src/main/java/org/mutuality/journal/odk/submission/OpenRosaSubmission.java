package org.mutuality.journal.odk.submission;

import static org.mutuality.journal.odk.submission.OpenRosaProblem.SUBMISSION_MALFORMED;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mutuality.journal.odk.xml.XmlElement;
import org.mutuality.platform.problem.ValidationErrors;
import org.mutuality.platform.xml.UnsafeXmlException;

/**
 * A form as a phone sends it back: the envelope, and the answers still as text.
 *
 * @param formId as in {@code core-2}
 * @param answers an element per answer
 */
public record OpenRosaSubmission(
        String formId, Optional<String> family, Optional<String> month, XmlElement answers, Meta meta) {
    private static final int MOST_ELEMENTS = 50_000;
    private static final Pattern MONTH = Pattern.compile("(\\d{4}-\\d{2})(-\\d{2})?");

    /** @throws org.mutuality.platform.problem.Refusal SUBMISSION_MALFORMED */
    public static OpenRosaSubmission read(InputStream xml) {
        try {
            XmlElement data = XmlElement.read(xml, MOST_ELEMENTS);
            String id =
                    data.attribute("id").orElseThrow(() -> SUBMISSION_MALFORMED.because("It does not name its form"));
            String version = data.attribute("version")
                    .orElseThrow(() -> SUBMISSION_MALFORMED.because("It does not name its form's version"));
            XmlElement answers = data.child("answers").orElse(nothing());
            return new OpenRosaSubmission(
                    id + "-" + version,
                    data.childText("family"),
                    data.childText("month"),
                    answers,
                    Meta.read(data.child("meta")));
        } catch (UnsafeXmlException e) {
            throw SUBMISSION_MALFORMED.because("It %s", e.why());
        }
    }

    /** @param own of who is signed in, where that is a family */
    Optional<UUID> familyId(Optional<UUID> own, ValidationErrors wrongs) {
        Optional<UUID> told = family.isPresent() ? family.flatMap(OpenRosaSubmission::uuid) : own;
        wrongs.addUnless(
                told.isPresent(),
                "/family",
                family.isPresent() ? "validation.family-id" : "validation.family-id-required");
        return told;
    }

    /** Of the date that apps tell for a month. */
    Optional<YearMonth> yearMonth(ValidationErrors wrongs) {
        Optional<YearMonth> told =
                month.map(MONTH::matcher).filter(Matcher::matches).flatMap(matcher -> yearMonth(matcher.group(1)));
        wrongs.addUnless(told.isPresent(), "/month", month.isEmpty() ? "validation.required" : "validation.month");
        return told;
    }

    private static Optional<YearMonth> yearMonth(String text) {
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equalsIgnoreCase(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static XmlElement nothing() {
        return new XmlElement("answers", Map.of(), new StringBuilder(), List.of());
    }
}
