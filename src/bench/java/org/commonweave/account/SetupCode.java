package org.commonweave.account;

import org.commonweave.graph.Await;
import org.springframework.context.ApplicationContext;

/** The code of the first start, which the service itself shows on the console and tells nobody else. */
public final class SetupCode {

    private SetupCode() {}

    /** A new one. There must be no account yet. */
    public static String next(ApplicationContext context) {
        return Await.one(context.getBean(Setup.class).offer());
    }
}
