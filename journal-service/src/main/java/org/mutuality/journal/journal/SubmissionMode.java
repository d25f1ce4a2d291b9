package org.mutuality.journal.journal;

/** How a telling stands to what was told before. */
public enum SubmissionMode {
    /** Online and without an id: what was told before in the same words is a repeat, anything else corrects what stands. */
    ONLINE,

    /** Online, with an id of its own or knowing the version: corrects what stands, even back to what was told before. */
    EXPLICIT,

    /** Written apart: stands upon the editions it names, and beside all others. */
    OFFLINE
}
