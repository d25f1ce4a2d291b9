package org.mutuality.journal.strategy.sharing;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.mutuality.platform.eventsourcing.ErasedField;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.problem.ValidationErrors;

/**
 * Content of a strategy and its audience.
 *
 * @param picture an https address or the id of a picture; never fetched here
 */
public record StrategyContent(
        @ErasedField(leaves = "other") StrategyArea area,
        @ErasedField(leaves = "-") String title,
        @ErasedField(leaves = "-") String text,
        @ErasedField Optional<String> picture,
        Audience audience) {
    private static final int MAX_TITLE_LENGTH = 120;
    private static final int MAX_TEXT_LENGTH = 4_000;
    private static final int MAX_PICTURE_LENGTH = 500;
    private static final Pattern MEDIA_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    public void check(ValidationErrors errors) {
        errors.checkText(title, MAX_TITLE_LENGTH, "/title");
        errors.checkText(text, MAX_TEXT_LENGTH, "/text");
        picture.ifPresent(one -> errors.addUnless(
                one.length() <= MAX_PICTURE_LENGTH && (MEDIA_ID.matcher(one).matches() || isAddress(one)),
                "/picture",
                "validation.picture",
                MAX_PICTURE_LENGTH));
    }

    /** Distinguishes contents without storing their text, which must be gone once the strategy is removed. */
    UUID digest() {
        // With their lengths, so that text moved from the title to the text gives another digest.
        return NameBasedUuid.id("strategy", area, audience, title.length(), title, text.length(), text, picture);
    }

    // Readers will open it: no script or data URL, and no user name before the host.
    private static boolean isAddress(String text) {
        try {
            URI uri = new URI(text);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
