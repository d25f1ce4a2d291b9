package org.mutuality.journal.journal;

import java.util.Map;
import java.util.Optional;

/**
 * Content of a submission, unencrypted: all answers, why it was corrected, and on which device it was written.
 *
 * @param device empty in what was encrypted before the device was
 */
public record JournalContent(Map<String, Object> answers, Optional<String> reason, Optional<String> device) {}
