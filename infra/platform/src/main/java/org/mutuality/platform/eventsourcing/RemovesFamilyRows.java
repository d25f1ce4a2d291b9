package org.mutuality.platform.eventsourcing;

import java.util.UUID;

/** A stored event on which every projection removes its rows of the family. It is read by the subscriptions of all projections. */
public interface RemovesFamilyRows {
    UUID familyId();
}
