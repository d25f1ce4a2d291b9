package org.mutuality.journal.form.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.mutuality.journal.form.definition.FormDefinition;
import org.mutuality.journal.form.definition.FormId;
import org.mutuality.platform.database.ReadModelDatabase;

/**
 * Forms that countries have published, and each country's current form. Source: {@code form_view}, {@code
 * current_form_view}.
 */
@ApplicationScoped
public class FormQueries {
    private static final int MOST_NAMES = 500;

    private final ReadModelDatabase views;
    private final ObjectMapper json;

    FormQueries(ReadModelDatabase views, ObjectMapper json) {
        this.views = views;
        this.json = json;
    }

    /** A form as it was published, without the questions of the form it extends. */
    record PublishedFormRow(FormId id, FormDefinition definition) {}

    /** @param version number of the country's choices so far, from 1 */
    record CurrentFormRow(String form, long version) {}

    Optional<PublishedFormRow> form(FormId id) {
        return views.read(
                sql -> sql.select("select * from form_view where name = ? and version = ?", id.name(), id.version())
                        .map((row, context) -> published(row))
                        .findOne());
    }

    /**
     * A country's forms by name, newest version first.
     *
     * @param after empty: from the beginning
     */
    List<PublishedFormRow> forms(String country, Optional<FormId> after, int most) {
        FormId from = after.orElse(new FormId("", 0));
        return views.read(sql -> sql.select(
                        "select * from form_view where country = ? and (name > ? or name = ? and version < ?)"
                                + " order by name, version desc limit ?",
                        country,
                        from.name(),
                        from.name(),
                        from.version(),
                        most)
                .map((row, context) -> published(row))
                .list());
    }

    /** The newest version of each of a country's forms, by name. */
    List<FormId> newest(String country) {
        return views.read(sql -> sql.select(
                        "select name, max(version) as version from form_view where country = ?"
                                + " group by name order by name limit ?",
                        country,
                        MOST_NAMES)
                .map((row, context) -> new FormId(row.getString("name"), row.getInt("version")))
                .list());
    }

    /** All versions of a country's forms, by name, newest first. */
    List<FormId> all(String country) {
        return views.read(sql -> sql.select(
                        "select name, version from form_view where country = ? order by name, version desc", country)
                .map((row, context) -> new FormId(row.getString("name"), row.getInt("version")))
                .list());
    }

    /** Empty until the country has chosen. */
    Optional<CurrentFormRow> current(String country) {
        return views.read(sql -> sql.select("select form, version from current_form_view where country = ?", country)
                .map((row, context) -> new CurrentFormRow(row.getString("form"), row.getLong("version")))
                .findOne());
    }

    private PublishedFormRow published(ResultSet row) throws SQLException {
        try {
            return new PublishedFormRow(
                    new FormId(row.getString("name"), row.getInt("version")),
                    json.readValue(row.getString("definition"), FormDefinition.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the column holds a definition", e);
        }
    }
}
