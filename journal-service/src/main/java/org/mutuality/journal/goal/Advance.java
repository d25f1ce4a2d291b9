package org.mutuality.journal.goal;

import java.util.Optional;
import org.mutuality.journal.goal.GoalCommand.AdvanceGoal;
import org.mutuality.journal.goal.GoalEvent.GoalAdvanced;
import org.mutuality.journal.words.Written;
import org.mutuality.platform.privacy.EncryptedText;

/** Progress as far as it must be recognised. @param note told apart by it, without its words */
record Advance(Progress progress, Optional<String> note) {
    static Advance of(GoalAdvanced event) {
        return new Advance(
                event.progress().silent(),
                event.note()
                        .map(EncryptedText::fingerprint)
                        .or(() -> event.progress().note().map(Written::digest)));
    }

    boolean isSaidBy(AdvanceGoal command) {
        return progress.equals(command.progress()) && Written.same(command.note(), note);
    }
}
