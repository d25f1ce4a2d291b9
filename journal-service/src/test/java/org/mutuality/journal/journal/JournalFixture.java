package org.mutuality.journal.journal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.journal.journal.JournalCommand.CorrectJournal;
import org.mutuality.journal.journal.JournalCommand.SubmissionMode;
import org.mutuality.journal.journal.JournalCommand.SubmitJournal;
import org.mutuality.journal.journal.JournalCommand.WithdrawJournal;
import org.mutuality.platform.http.IfMatch;

/** Tellings of one month of one family, for tests. */
public final class JournalFixture {
    static final UUID FAMILY = UUID.fromString("0190a000-0000-7000-8000-00000000fa01");
    static final UUID COHORT = UUID.fromString("0190a000-0000-7000-8000-00000000c001");
    static final YearMonth MARCH = YearMonth.of(2021, 3);
    static final JournalId ID = JournalId.of(FAMILY, MARCH);
    static final Instant AT = Instant.parse("2021-04-01T10:00:00Z");

    private JournalFixture() {}

    /** The first and only submission of any month of any family. */
    public static SubmitJournal of(UUID family, YearMonth month) {
        return new SubmitJournal(
                JournalId.of(family, month),
                family,
                COHORT,
                "PH",
                month,
                edition(1, 7, 0),
                SubmissionMode.ONLINE,
                Optional.empty(),
                false);
    }

    static UUID id(int number) {
        return new UUID(0x7000, 0x8000_0000_0000_0000L | number);
    }

    /** Upon editions of the numbers {@code bases}; it says {@code ladder} and arrives so many minutes after {@link #AT}. */
    static Edition edition(int number, int ladder, int minute, Integer... bases) {
        return written(number, ladder, minute, Optional.empty(), bases);
    }

    static Edition written(int number, int ladder, int minute, Optional<Instant> writtenAt, Integer... bases) {
        List<UUID> basedOn = Arrays.stream(bases).map(JournalFixture::id).toList();
        return wordless(
                new EditionOrigin(
                        id(number),
                        basedOn,
                        Optional.empty(),
                        writtenAt,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                "core-1",
                Map.of("ladder", ladder),
                true,
                Optional.empty(),
                AT.plusSeconds(60L * minute));
    }

    static Edition because(String reason, Edition edition) {
        return wordless(
                edition.origin(),
                edition.form(),
                edition.answers(),
                edition.complete(),
                Optional.of(reason),
                edition.at());
    }

    static Edition by(Author author, Edition edition) {
        EditionOrigin origin = edition.origin();
        return wordless(
                new EditionOrigin(
                        origin.edition(),
                        origin.basedOn(),
                        origin.device(),
                        origin.writtenAt(),
                        Optional.of(author),
                        origin.offline(),
                        origin.channel()),
                edition.form(),
                edition.answers(),
                edition.complete(),
                edition.reason(),
                edition.at());
    }

    static Edition wordless(
            EditionOrigin origin,
            String form,
            Map<String, Object> answers,
            boolean complete,
            Optional<String> reason,
            Instant at) {
        return new Edition(origin, form, answers, complete, reason, at, Optional.empty(), Optional.empty());
    }

    static SubmitJournal submit(SubmissionMode mode, Edition edition) {
        return submit(mode, edition, Optional.empty(), false);
    }

    static SubmitJournal submit(SubmissionMode mode, Edition edition, Optional<IfMatch> match, boolean locked) {
        return new SubmitJournal(ID, FAMILY, COHORT, "PH", MARCH, edition, mode, match, locked);
    }

    /** A phone's edit moved it to April. */
    static WithdrawJournal move(Edition edition) {
        return new WithdrawJournal(
                ID,
                FAMILY,
                COHORT,
                "PH",
                MARCH,
                Optional.of(edition.id()),
                WithdrawalReason.WRONG_MONTH,
                Optional.of(MARCH.plusMonths(1)),
                Author.FAMILY,
                Optional.empty(),
                false,
                edition.at());
    }

    static CorrectJournal correct(int version, Edition edition) {
        return new CorrectJournal(ID, FAMILY, COHORT, "PH", MARCH, edition, version, false);
    }
}
