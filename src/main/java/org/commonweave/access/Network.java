package org.commonweave.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What counts as one address where addresses are counted: whoever has an IPv6 address has a whole network of them. */
public final class Network {

    private static final int BYTES = 8;

    private Network() {}

    /** A name for the address, the same for all of its network. */
    public static String of(@Nullable InetSocketAddress from) {
        InetAddress address = from == null ? null : from.getAddress();
        if (address == null) {
            return "unknown";
        }
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, BYTES) : bytes);
    }
}
