package org.mutuality.platform.view;

import org.mutuality.platform.store.Recorded;

/** A stored event of the family that was asked for, and where it stands. */
public record Happened<E>(E event, Recorded recorded) {}
