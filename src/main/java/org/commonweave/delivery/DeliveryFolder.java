package org.commonweave.delivery;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A folder of this process alone, readable by nobody else. A lock beside it says that the process is there: what one that
 * was killed has left is removed by the next.
 */
final class DeliveryFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryFolder.class);
    private static final String PREFIX = "commonweave-imports-";
    private static final String LOCK = ".lock";

    /** Locks of this process: to open such a file and close it again would let go of its lock. */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final Path lock;
    private final FileChannel held;

    private DeliveryFolder(Path folder, Path lock, FileChannel held) {
        this.folder = folder;
        this.lock = lock;
        this.held = held;
    }

    static DeliveryFolder open(Path given) throws IOException {
        Path base = Files.createDirectories(given.toAbsolutePath().normalize());
        sweep(base);
        // Made for the owner alone, as every such folder is.
        Path folder = Files.createTempDirectory(base, PREFIX);
        Path lock = folder.resolveSibling(folder.getFileName() + LOCK);
        OURS.add(lock);
        FileChannel held = FileChannel.open(lock, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        if (held.tryLock() == null) {
            throw new IOException("The new file " + lock + " is locked already");
        }
        return new DeliveryFolder(folder, lock, held);
    }

    /** A new folder for one delivery. */
    Path next(String id) throws IOException {
        return Files.createDirectory(folder.resolve(id));
    }

    private static void sweep(Path base) throws IOException {
        try (DirectoryStream<Path> locks = Files.newDirectoryStream(base, PREFIX + "*" + LOCK)) {
            for (Path lock : locks) {
                if (!OURS.contains(lock)) {
                    removeUnlessHeld(lock);
                }
            }
        }
    }

    private static void removeUnlessHeld(Path lock) {
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            FileLock free = channel.tryLock();
            if (free != null) {
                String name = lock.getFileName().toString();
                FileSystemUtils.deleteRecursively(
                        lock.resolveSibling(name.substring(0, name.length() - LOCK.length())));
                Files.delete(lock);
            }
        } catch (IOException another) {
            LOG.debug("{} is somebody else's", lock, another);
        }
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
        held.close();
        Files.deleteIfExists(lock);
        OURS.remove(lock);
    }
}
