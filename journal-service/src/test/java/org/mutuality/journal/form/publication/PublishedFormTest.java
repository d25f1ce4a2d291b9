package org.mutuality.journal.form.publication;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.mutuality.journal.form.FormFixture;
import org.mutuality.journal.form.definition.FormDefinition;
import org.mutuality.journal.form.definition.FormId;
import org.mutuality.journal.form.publication.CurrentFormCommand.ChooseCurrentForm;
import org.mutuality.journal.form.publication.CurrentFormEvent.CurrentFormChosen;
import org.mutuality.journal.form.publication.FormCommand.PublishForm;
import org.mutuality.journal.form.publication.FormEvent.FormPublished;
import org.mutuality.testkit.AggregateSpec;

class PublishedFormTest {
    private static final PublishedFormId ID = PublishedFormId.of(new FormId("pk-village", 1));
    private static final CurrentFormId CURRENT = CurrentFormId.of("PK");
    private static final Instant AT = Instant.parse("2021-04-01T10:00:00Z");
    private static final Instant LATER = AT.plusSeconds(60);

    private final AggregateSpec<PublishedForm> form = AggregateSpec.of(PublishedForm.class);
    private final AggregateSpec<CurrentForm> current = AggregateSpec.of(CurrentForm.class);

    @Test
    void versions_are_published_one_after_the_other() {
        form.given().when(publish(1, "well", AT)).then(published(1, "well"));
        form.given(published(1, "well")).when(publish(2, "walk", AT)).then(published(2, "walk"));
    }

    @Test
    void published_again_with_the_same_content_nothing_happens() {
        form.given(published(1, "well"), published(2, "walk"))
                .when(publish(1, "well", LATER))
                .thenNothing();
    }

    @Test
    void a_published_version_never_changes() {
        form.given(published(1, "well"))
                .when(publish(1, "walk", LATER))
                .thenRefused(FormProblem.FORM_ALREADY_PUBLISHED);
    }

    @Test
    void no_version_is_left_out() {
        form.given().when(publish(2, "well", AT)).thenRefused(FormProblem.FORM_VERSION_SKIPPED);
        form.given(published(1, "well")).when(publish(3, "well", AT)).thenRefused(FormProblem.FORM_VERSION_SKIPPED);
    }

    @Test
    void a_country_names_its_form_and_may_go_back() {
        current.given().when(name("pk-village-1")).then(named("pk-village-1"));
        current.given(named("pk-village-1")).when(name("pk-village-1")).thenNothing();
        current.given(named("pk-village-1"), named("pk-village-2"))
                .when(name("pk-village-1"))
                .then(named("pk-village-1"));
    }

    private static PublishForm publish(int version, String question, Instant at) {
        return new PublishForm(ID, "pk-village", version, "PK", definition(question), at);
    }

    private static FormPublished published(int version, String question) {
        return new FormPublished(ID, "pk-village", version, "PK", definition(question), AT);
    }

    private static ChooseCurrentForm name(String form) {
        return new ChooseCurrentForm(CURRENT, "PK", form, AT);
    }

    private static CurrentFormChosen named(String form) {
        return new CurrentFormChosen(CURRENT, "PK", form, AT);
    }

    private static FormDefinition definition(String question) {
        return FormFixture.definition("", "{\"name\": \"%s\", \"type\": \"boolean\"}".formatted(question));
    }
}
