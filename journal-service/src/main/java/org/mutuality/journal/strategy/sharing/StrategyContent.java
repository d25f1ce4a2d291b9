package org.mutuality.journal.strategy.sharing;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.problem.ValidationErrors;

/**
 * What a family tells of what worked, and to whom.
 *
 * @param picture an https address or the bare id of a picture; never fetched here
 */
public record StrategyContent(
        StrategyArea area, String title, String text, Optional<String> picture, Audience audience) {
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_PICTURE = 500;
    private static final Pattern MEDIA_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    public void check(ValidationErrors errors) {
        errors.checkText(title, LONGEST_TITLE, "/title");
        errors.checkText(text, LONGEST_TEXT, "/text");
        picture.ifPresent(one -> errors.addUnless(
                one.length() <= LONGEST_PICTURE && (MEDIA_ID.matcher(one).matches() || isAddress(one)),
                "/picture",
                "validation.picture",
                LONGEST_PICTURE));
    }

    /** Tells two contents apart without keeping their words, which must be gone when the strategy is. */
    UUID digest() {
        // The lengths keep a title that ends in what the text begins with from looking like another's.
        return NameBasedUuid.id("strategy", area, audience, title.length(), title, text.length(), text, picture);
    }

    // Whoever reads it will follow it: no script, no data, no name before the host.
    private static boolean isAddress(String text) {
        try {
            URI uri = new URI(text);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
