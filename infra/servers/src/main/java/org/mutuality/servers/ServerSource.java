package org.mutuality.servers;

import org.mutuality.servers.Database;

/** One way to have all three servers; each is started when first asked for. */
interface ServerSource {
    String kind();

    /** The database "postgres". */
    Database postgres();

    String kafka();

    String keycloak();
}
