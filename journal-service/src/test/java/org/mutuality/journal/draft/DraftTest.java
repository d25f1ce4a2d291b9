package org.mutuality.journal.draft;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.journal.draft.DraftCommand.DiscardDraft;
import org.mutuality.journal.draft.DraftCommand.EndDraft;
import org.mutuality.journal.draft.DraftCommand.SaveDraft;
import org.mutuality.journal.draft.DraftEvent.DraftDiscarded;
import org.mutuality.journal.draft.DraftEvent.DraftEnded;
import org.mutuality.journal.draft.DraftEvent.DraftSaved;
import org.mutuality.journal.journal.Author;
import org.mutuality.platform.http.IfMatch;
import org.mutuality.platform.privacy.Ciphertext;
import org.mutuality.platform.privacy.EncryptedText;
import org.mutuality.platform.problem.CommonProblem;
import org.mutuality.testkit.AggregateSpec;

class DraftTest {
    private static final UUID FAMILY = UUID.randomUUID();
    private static final YearMonth MARCH = YearMonth.of(2021, 3);
    private static final DraftId ID = DraftId.of(FAMILY, MARCH);
    private static final Instant AT = Instant.parse("2021-04-01T10:00:00Z");

    private final AggregateSpec<Draft> draft = AggregateSpec.of(Draft.class);

    @Test
    void a_device_may_overwrite_its_own_draft() {
        draft.given().when(save("{}", "a", Optional.empty())).then(saved(1, "{}", "a"));
        draft.given(saved(1, "{}", "a"))
                .when(save("{\"ladder\":7}", "a", Optional.empty()))
                .then(saved(2, "{\"ladder\":7}", "a"));
        draft.given(saved(1, "{}", "a")).when(save("{}", "a", Optional.empty())).thenNothing();
    }

    @Test
    void another_device_must_name_the_version_it_read() {
        draft.given(saved(1, "{}", "a"))
                .when(save("[]", "b", Optional.empty()))
                .thenRefused(CommonProblem.PRECONDITION_FAILED);
        draft.given(saved(1, "{}", "a")).when(save("[]", "b", match(1))).then(saved(2, "[]", "b"));
        draft.given(saved(1, "{}", "a"), saved(2, "[1]", "a"))
                .when(save("[]", "b", match(1)))
                .thenRefused(CommonProblem.PRECONDITION_FAILED);
    }

    @Test
    void versions_continue_after_an_end_so_that_tags_stay_unique() {
        draft.given(saved(1, "{}", "a"), new DraftEnded(ID, FAMILY, MARCH, AT))
                .when(save("{}", "b", Optional.empty()))
                .then(saved(2, "{}", "b"));
    }

    @Test
    void it_ends_when_the_month_is_submitted_unless_it_was_saved_later() {
        draft.given(saved(1, "{}", "a"))
                .when(new EndDraft(ID, false, AT.plusSeconds(1)))
                .then(new DraftEnded(ID, FAMILY, MARCH, AT.plusSeconds(1)));
        draft.given(saved(1, "{}", "a"))
                .when(new EndDraft(ID, false, AT.minusSeconds(1)))
                .thenNothing();
    }

    @Test
    void it_is_discarded_once() {
        draft.given(saved(1, "{}", "a"))
                .when(new DiscardDraft(ID, match(1), AT))
                .then(new DraftDiscarded(ID, FAMILY, MARCH, AT));
        draft.given(saved(1, "{}", "a"))
                .when(new DiscardDraft(ID, match(7), AT))
                .thenRefused(CommonProblem.PRECONDITION_FAILED);
        draft.given(saved(1, "{}", "a"), new DraftDiscarded(ID, FAMILY, MARCH, AT))
                .when(new DiscardDraft(ID, Optional.empty(), AT))
                .thenNothing();
    }

    @Test
    void the_family_s_own_draft_outlives_a_submission_on_its_behalf() {
        DraftSaved own = saved(1, "{}", "a");
        DraftSaved partners = by(new Author(Author.AuthorRole.PARTNER, Optional.of("pia")));
        Instant later = AT.plusSeconds(1);
        draft.given(own).when(new EndDraft(ID, true, later)).thenNothing();
        draft.given(partners).when(new EndDraft(ID, true, later)).then(new DraftEnded(ID, FAMILY, MARCH, later));
        draft.given(partners).when(new EndDraft(ID, false, later)).then(new DraftEnded(ID, FAMILY, MARCH, later));
    }

    private static DraftSaved by(Author author) {
        return new DraftSaved(
                ID,
                FAMILY,
                MARCH,
                1,
                "core-1",
                Optional.of("{}"),
                Optional.empty(),
                AT,
                Optional.of(author),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void a_draft_stored_before_encryption_is_recognized_as_repeat() {
        DraftSaved early = new DraftSaved(
                ID,
                FAMILY,
                MARCH,
                1,
                "core-1",
                Optional.of("{}"),
                Optional.of("a"),
                AT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        draft.given(early).when(save("{}", "a", Optional.empty())).thenNothing();
        draft.given(early).when(save("[]", "a", Optional.empty())).then(saved(2, "[]", "a"));
    }

    private static EncryptedText encrypted(String answers) {
        return new EncryptedText(new Ciphertext("v1." + answers.hashCode()), "print of " + answers);
    }

    private static Author by() {
        return new Author(Author.AuthorRole.FAMILY, Optional.empty());
    }

    private static Optional<IfMatch> match(int version) {
        return Optional.of(new IfMatch(Set.of("\"%d\"".formatted(version))));
    }

    private static SaveDraft save(String answers, String device, Optional<IfMatch> match) {
        return new SaveDraft(
                ID,
                FAMILY,
                MARCH,
                "core-1",
                answers,
                encrypted(answers),
                Optional.of(device),
                Optional.of(encrypted(device)),
                by(),
                match,
                AT);
    }

    private static DraftSaved saved(long version, String answers, String device) {
        return new DraftSaved(
                ID,
                FAMILY,
                MARCH,
                version,
                "core-1",
                Optional.empty(),
                Optional.empty(),
                AT,
                Optional.of(by()),
                Optional.of(encrypted(answers)),
                Optional.of(encrypted(device)));
    }
}
