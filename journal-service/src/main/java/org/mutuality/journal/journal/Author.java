package org.mutuality.journal.journal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.eventsourcing.ErasedField;

/**
 * Who submitted a family's month.
 *
 * @param kind the family itself, or who submitted on its behalf
 * @param subject opaque id of the account that submitted on the family's behalf; left out for the family's own account
 */
public record Author(AuthorRole kind, @ErasedField Optional<String> subject) {
    static final Author FAMILY = new Author(AuthorRole.FAMILY, Optional.empty());

    /** In what role somebody submitted a month. The texts are stored and never change. */
    public enum AuthorRole {
        /** The family itself. */
        @JsonProperty("family")
        FAMILY,
        /** The partner that runs the family's cohort. */
        @JsonProperty("partner")
        PARTNER,
        /** The country team; may submit a month that has no journal yet, and correct only what it or a recorder has submitted. */
        @JsonProperty("country_team")
        COUNTRY_TEAM,
        /** Somebody who typed what the family said by phone or on paper; may do no more than the country team. */
        @JsonProperty("recorder")
        RECORDER;

        /** As stored and published, such as {@code country_team}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        static AuthorRole of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * Empty where the author was not recorded.
     *
     * @param row with {@code submitted_by} and {@code submitted_by_subject}
     */
    public static Optional<Author> of(ResultSet row) throws SQLException {
        return of(row.getString("submitted_by"), row.getString("submitted_by_subject"));
    }

    /** Empty where the author was not recorded. */
    public static Optional<Author> of(@Nullable String kind, @Nullable String subject) {
        return Optional.ofNullable(kind).map(role -> new Author(AuthorRole.of(role), Optional.ofNullable(subject)));
    }

    public boolean onBehalf() {
        return kind != AuthorRole.FAMILY;
    }

    /** Whether it may also correct what others have submitted for the family. */
    public boolean canCorrect() {
        return kind == AuthorRole.FAMILY || kind == AuthorRole.PARTNER;
    }
}
