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
    void a_device_goes_on_with_its_own() {
        draft.given().when(keep("{}", "a", Optional.empty())).then(kept(1, "{}", "a"));
        draft.given(kept(1, "{}", "a"))
                .when(keep("{\"ladder\":7}", "a", Optional.empty()))
                .then(kept(2, "{\"ladder\":7}", "a"));
        draft.given(kept(1, "{}", "a")).when(keep("{}", "a", Optional.empty())).thenNothing();
    }

    @Test
    void another_device_says_what_it_has_read() {
        draft.given(kept(1, "{}", "a"))
                .when(keep("[]", "b", Optional.empty()))
                .thenRefused(CommonProblem.PRECONDITION_FAILED);
        draft.given(kept(1, "{}", "a")).when(keep("[]", "b", match(1))).then(kept(2, "[]", "b"));
        draft.given(kept(1, "{}", "a"), kept(2, "[1]", "a"))
                .when(keep("[]", "b", match(1)))
                .thenRefused(CommonProblem.PRECONDITION_FAILED);
    }

    @Test
    void versions_go_on_after_an_end_so_that_no_tag_means_two_things() {
        draft.given(kept(1, "{}", "a"), new DraftEnded(ID, FAMILY, MARCH, AT))
                .when(keep("{}", "b", Optional.empty()))
                .then(kept(2, "{}", "b"));
    }

    @Test
    void it_ends_when_the_month_is_told_but_not_one_begun_after() {
        draft.given(kept(1, "{}", "a"))
                .when(new EndDraft(ID, false, AT.plusSeconds(1)))
                .then(new DraftEnded(ID, FAMILY, MARCH, AT.plusSeconds(1)));
        draft.given(kept(1, "{}", "a"))
                .when(new EndDraft(ID, false, AT.minusSeconds(1)))
                .thenNothing();
    }

    @Test
    void it_is_discarded_once() {
        draft.given(kept(1, "{}", "a"))
                .when(new DiscardDraft(ID, match(1), AT))
                .then(new DraftDiscarded(ID, FAMILY, MARCH, AT));
        draft.given(kept(1, "{}", "a"))
                .when(new DiscardDraft(ID, match(7), AT))
                .thenRefused(CommonProblem.PRECONDITION_FAILED);
        draft.given(kept(1, "{}", "a"), new DraftDiscarded(ID, FAMILY, MARCH, AT))
                .when(new DiscardDraft(ID, Optional.empty(), AT))
                .thenNothing();
    }

    @Test
    void the_familys_own_outlives_what_is_told_on_its_behalf() {
        DraftSaved own = kept(1, "{}", "a");
        DraftSaved partners = by(new Author(Author.AuthorRole.PARTNER, Optional.of("pia")));
        Instant later = AT.plusSeconds(1);
        draft.given(own).when(new EndDraft(ID, true, later)).thenNothing();
        draft.given(partners).when(new EndDraft(ID, true, later)).then(new DraftEnded(ID, FAMILY, MARCH, later));
        draft.given(partners).when(new EndDraft(ID, false, later)).then(new DraftEnded(ID, FAMILY, MARCH, later));
    }

    private static DraftSaved by(Author teller) {
        return new DraftSaved(
                ID,
                FAMILY,
                MARCH,
                1,
                "core-1",
                Optional.of("{}"),
                Optional.empty(),
                AT,
                Optional.of(teller),
                Optional.empty());
    }

    @Test
    void one_kept_in_clear_before_drafts_were_sealed_is_known_again() {
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
                Optional.empty());
        draft.given(early).when(keep("{}", "a", Optional.empty())).thenNothing();
        draft.given(early).when(keep("[]", "a", Optional.empty())).then(kept(2, "[]", "a"));
    }

    private static EncryptedText sealed(String answers) {
        return new EncryptedText(new Ciphertext("v1." + answers.hashCode()), "print of " + answers);
    }

    private static Author by() {
        return new Author(Author.AuthorRole.FAMILY, Optional.empty());
    }

    private static Optional<IfMatch> match(int version) {
        return Optional.of(new IfMatch(Set.of("\"%d\"".formatted(version))));
    }

    private static SaveDraft keep(String answers, String device, Optional<IfMatch> match) {
        return new SaveDraft(
                ID, FAMILY, MARCH, "core-1", answers, sealed(answers), Optional.of(device), by(), match, AT);
    }

    private static DraftSaved kept(long version, String answers, String device) {
        return new DraftSaved(
                ID,
                FAMILY,
                MARCH,
                version,
                "core-1",
                Optional.empty(),
                Optional.of(device),
                AT,
                Optional.of(by()),
                Optional.of(sealed(answers)));
    }
}
