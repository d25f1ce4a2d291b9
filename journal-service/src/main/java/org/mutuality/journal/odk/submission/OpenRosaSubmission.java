package org.mutuality.journal.odk.submission;

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
import static org.mutuality.journal.odk.submission.OpenRosaProblem.SUBMISSION_MALFORMED;

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
            XmlElement answers = data.child("answers").orElse(noAnswers());
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

    private static XmlElement noAnswers() {
        return new XmlElement("answers", Map.of(), new StringBuilder(), List.of());
    }


/**
 * What the phone says of what was filled in. All of it is its own doing, so none is ever a reason to refuse a journal.
 *
 * @param edition of this filling in
 * @param replacedEdition of the one that was sent before and is edited by this one
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

    Optional<List<UUID>> basedOn() {
        return replacedEdition.map(List::of);
    }

    /** Empty too when the phone's clock is plainly wrong. */
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
