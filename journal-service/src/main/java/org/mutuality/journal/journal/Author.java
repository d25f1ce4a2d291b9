package org.mutuality.journal.journal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/**
 * Who told a family's month.
 *
 * @param kind the family itself, or who did on its behalf
 * @param subject opaque id of the account that did on its behalf; none of the family's own
 */
public record Author(AuthorRole kind, Optional<String> subject) {
    static final Author FAMILY = new Author(AuthorRole.FAMILY, Optional.empty());

    /** The text is for ever. */
    public enum AuthorRole {
        @JsonProperty("family")
        FAMILY,
        @JsonProperty("partner")
        PARTNER,
        /** May tell a month that nobody has told yet, and change nothing. */
        @JsonProperty("country_team")
        COUNTRY_TEAM;

        /** As it is told and kept: {@code country_team}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        static AuthorRole of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    /** Empty of what was told before it was kept. @param row with {@code told_by} and {@code told_by_subject} */
    public static Optional<Author> of(ResultSet row) throws SQLException {
        String subject = row.getString("told_by_subject");
        return Optional.ofNullable(row.getString("told_by"))
                .map(kind -> new Author(AuthorRole.of(kind), Optional.ofNullable(subject)));
    }

    public boolean onBehalf() {
        return kind != AuthorRole.FAMILY;
    }

    boolean mayChange() {
        return kind != AuthorRole.COUNTRY_TEAM;
    }
}
