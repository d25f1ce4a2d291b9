package org.mutuality.journal.goal;

import static org.mutuality.journal.goal.GoalProblem.GOAL_CHANGED;
import static org.mutuality.journal.goal.GoalProblem.GOAL_VERSION_REQUIRED;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version in a required If-Match header: exactly one strong entity tag, because a change is based on one version. */
final class RequiredIfMatch {
    private static final Pattern TAG = Pattern.compile("\\s*\"(\\d{1,18})\"\\s*");

    private RequiredIfMatch() {}

    /** @throws org.mutuality.platform.problem.ProblemException GOAL_VERSION_REQUIRED, or GOAL_CHANGED for a malformed tag */
    static long parseRequired(Optional<String> ifMatch) {
        String header = ifMatch.orElseThrow(() -> GOAL_VERSION_REQUIRED.because("send-etag"));
        Matcher tag = TAG.matcher(header);
        if (!tag.matches()) {
            throw GOAL_CHANGED.because("send-etag");
        }
        return Long.parseLong(tag.group(1));
    }
}
