package org.mutuality.journal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.identity.Roles;

/** A read that only a cancellation ends: it has no time limit, neither PostgreSQL's nor that of the connection. */
@Path("/endless-read")
public class EndlessReadResource {
    static final String QUERY = "select 'endless' from pg_sleep(3600)";

    private final ReadModelDatabase database;

    EndlessReadResource(ReadModelDatabase database) {
        this.database = database;
    }

    @GET
    @RunOnVirtualThread
    @RolesAllowed(Roles.PARTNER)
    @Operation(hidden = true)
    public String read() {
        return database.read(EndlessReadResource::sleep);
    }

    private static String sleep(Handle sql) {
        int limit = changeNetworkTimeout(0, sql);
        sql.execute("set statement_timeout = 0");
        try {
            return sql.select(QUERY).mapTo(String.class).one();
        } finally {
            sql.execute("reset statement_timeout");
            changeNetworkTimeout(limit, sql);
        }
    }

    private static int changeNetworkTimeout(int millis, Handle sql) {
        try {
            int before = sql.getConnection().getNetworkTimeout();
            sql.getConnection().setNetworkTimeout(Runnable::run, millis);
            return before;
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
    }
}
