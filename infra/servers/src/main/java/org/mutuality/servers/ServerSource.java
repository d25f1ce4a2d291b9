package org.mutuality.servers;

/** One way to have all three servers; each is started when first asked for. */
interface ServerSource {
    String kind();

    /** The database "postgres". */
    Database postgres();

    String kafka();

    String keycloak();
}
