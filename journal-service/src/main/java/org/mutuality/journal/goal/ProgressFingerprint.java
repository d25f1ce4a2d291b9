package org.mutuality.journal.goal;

import java.util.Optional;
import org.mutuality.journal.freetext.EncryptedTextWithDigest;
import org.mutuality.journal.goal.GoalCommand.AdvanceGoal;
import org.mutuality.journal.goal.GoalEvent.GoalAdvanced;
import org.mutuality.journal.goal.GoalProgress;
import org.mutuality.platform.privacy.EncryptedText;

/** Progress as far as it must be recognised. @param note told apart by it, without its words */
record ProgressFingerprint(GoalProgress progress, Optional<String> note) {
    static ProgressFingerprint of(GoalAdvanced event) {
        return new ProgressFingerprint(
                event.progress().withoutNote(),
                event.note()
                        .map(EncryptedText::fingerprint)
                        .or(() -> event.progress().note().map(EncryptedTextWithDigest::digest)));
    }

    boolean isRepeatedBy(AdvanceGoal command) {
        return progress.equals(command.progress()) && EncryptedTextWithDigest.same(command.note(), note);
    }
}
