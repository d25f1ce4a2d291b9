package org.mutuality.journal.form.publication;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.mutuality.journal.form.FormFixture;
import org.mutuality.journal.form.definition.FormDefinition;
import org.mutuality.journal.form.definition.FormId;
import org.mutuality.journal.form.publication.CurrentFormEvent.CurrentFormChosen;
import org.mutuality.journal.form.publication.FormEvent.FormPublished;
import org.mutuality.platform.http.json.JsonDefaults;
import org.mutuality.testkit.ProjectionSpec;

class FormProjectionTest {
    private static final PublishedFormId ID = PublishedFormId.of(new FormId("pk-village", 1));
    private static final CurrentFormId CURRENT = CurrentFormId.of("PK");

    @Test
    void a_row_per_version() {
        String query =
                "select name, version, country, definition ->> 'defaultLanguage' from form_view order by version";
        ProjectionSpec.of(new FormProjection(JsonDefaults.set(new ObjectMapper())))
                .given(published(1), published(2))
                .then(query, "pk-village | 1 | PK | en", "pk-village | 2 | PK | en")
                .rebuilt()
                .then(query, "pk-village | 1 | PK | en", "pk-village | 2 | PK | en");
    }

    @Test
    void a_row_per_country_with_its_last_choice() {
        ProjectionSpec.of(new CurrentFormProjection())
                .given(named("pk-village-1"), named("core-2"))
                .then("select country, form, version from current_form_view", "PK | core-2 | 2")
                .rebuilt()
                .then("select country, form, version from current_form_view", "PK | core-2 | 2");
    }

    private static FormPublished published(int version) {
        FormDefinition definition = FormFixture.definition("", "{\"name\": \"well\", \"type\": \"boolean\"}");
        return new FormPublished(ID, "pk-village", version, "PK", definition, Instant.EPOCH);
    }

    private static CurrentFormChosen named(String form) {
        return new CurrentFormChosen(CURRENT, "PK", form, Instant.EPOCH);
    }
}
