/** Real PostgreSQL, Kafka and Keycloak, each a process of its own on loopback, without installing anything. */
@NullMarked
package org.mutuality.servers;

import org.jspecify.annotations.NullMarked;
