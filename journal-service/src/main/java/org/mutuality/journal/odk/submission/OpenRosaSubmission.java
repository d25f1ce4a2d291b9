package org.mutuality.journal.odk.submission;

import static org.mutuality.journal.odk.submission.OpenRosaProblem.SUBMISSION_MALFORMED;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
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
 * A filled form as a phone submits it: the envelope, and the answers still as text.
 *
 * @param formId as in {@code core-2}
 * @param answers one element per answer
 */
public record OpenRosaSubmission(
        String formId, Optional<String> family, Optional<String> month, XmlElement answers, Meta meta) {
    private static final int MOST_ELEMENTS = 50_000;
    private static final Pattern MONTH = Pattern.compile("(\\d{4}-\\d{2})(-\\d{2})?");

    /** @throws ProblemException SUBMISSION_MALFORMED */
    public static OpenRosaSubmission read(InputStream xml) {
        try {
            XmlElement data = XmlElement.read(xml, MOST_ELEMENTS);
            String id =
                    data.attribute("id").orElseThrow(() -> SUBMISSION_MALFORMED.because("form-missing"));
            String version = data.attribute("version")
                    .orElseThrow(() -> SUBMISSION_MALFORMED.because("version-missing"));
            XmlElement answers = data.child("answers").orElse(noAnswers());
            return new OpenRosaSubmission(
                    id + "-" + version,
                    data.childText("family"),
                    data.childText("month"),
                    answers,
                    Meta.read(data.child("meta")));
        } catch (UnsafeXmlException e) {
            throw SUBMISSION_MALFORMED.because(e.why());
        }
    }

    /** @param ownFamily id of the caller's own family, if it is one */
    Optional<UUID> familyId(Optional<UUID> ownFamily, ValidationErrors errors) {
        Optional<UUID> found = family.isPresent() ? family.flatMap(OpenRosaSubmission::uuid) : ownFamily;
        errors.addUnless(
                found.isPresent(),
                "/family",
                family.isPresent() ? "validation.family-id" : "validation.family-id-required");
        return found;
    }

    /** ODK clients send a month as a date. */
    Optional<YearMonth> yearMonth(ValidationErrors errors) {
        Optional<YearMonth> found =
                month.map(MONTH::matcher).filter(Matcher::matches).flatMap(matcher -> yearMonth(matcher.group(1)));
        errors.addUnless(found.isPresent(), "/month", month.isEmpty() ? "validation.required" : "validation.month");
        return found;
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

    private static XmlElement noAnswers() {
        return new XmlElement("answers", Map.of(), new StringBuilder(), List.of());
    }

    /**
     * Metadata that the phone adds. It is never a reason to refuse a journal.
     *
     * @param edition id of this version of the submission
     * @param replacedEdition id of the submission that this one corrects
     * @param writtenAt by the phone's clock
     */
    record Meta(Optional<UUID> edition, Optional<UUID> replacedEdition, Optional<Instant> writtenAt) {
        private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
        private static final Duration FAST_CLOCK = Duration.ofHours(12);
        private static final String UUID_PREFIX = "uuid:";

        static Meta read(Optional<XmlElement> meta) {
            return new Meta(
                    meta.flatMap(one -> one.childText("instanceID")).flatMap(Meta::uuid),
                    meta.flatMap(one -> one.childText("deprecatedID")).flatMap(Meta::uuid),
                    meta.flatMap(one -> one.childText("timeEnd")).flatMap(Meta::instant));
        }

        /** None for a new form: a phone's submission replaces what it names, and nothing else. */
        List<UUID> basedOn() {
            return replacedEdition.stream().toList();
        }

        /** Empty also when the phone's clock is plainly wrong. */
        Optional<Instant> plausibleWrittenAt(Instant now) {
            return writtenAt.filter(at -> at.isAfter(EARLIEST) && at.isBefore(now.plus(FAST_CLOCK)));
        }

        private static Optional<UUID> uuid(String id) {
            String text = id.startsWith(UUID_PREFIX) ? id.substring(UUID_PREFIX.length()) : id;
            return OpenRosaSubmission.uuid(text);
        }

        private static Optional<Instant> instant(String text) {
            try {
                return Optional.of(OffsetDateTime.parse(text).toInstant());
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }
}
