package org.mutuality.journal.goal;

import static org.mutuality.journal.goal.GoalProblem.GOAL_CHANGED_MEANWHILE;
import static org.mutuality.journal.goal.GoalProblem.GOAL_VERSION_NEEDED;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version that a caller had before it, by If-Match: one strong entity tag, because a change is of one version. */
final class ReadVersion {
    private static final Pattern TAG = Pattern.compile("\\s*\"(\\d{1,18})\"\\s*");

    private ReadVersion() {}

    /** @throws org.mutuality.platform.problem.Refusal GOAL_VERSION_NEEDED, or GOAL_CHANGED_MEANWHILE for a tag never given out */
    static long of(Optional<String> ifMatch) {
        String told = ifMatch.orElseThrow(() -> GOAL_VERSION_NEEDED.because("It is the ETag of GET /goals/{id}"));
        Matcher tag = TAG.matcher(told);
        if (!tag.matches()) {
            throw GOAL_CHANGED_MEANWHILE.because("If-Match takes the one ETag of GET /goals/{id}");
        }
        return Long.parseLong(tag.group(1));
    }
}
