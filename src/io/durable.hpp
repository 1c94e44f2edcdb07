// Files that are there whole or not at all.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vanban::io {

/// Writes a file beside its place, sends it to the disk and only then gives it its name, so that whoever looks sees the
/// old file or the new one, after a power cut too. Throws `Error` (stage "write") with the system's reason.
void write_whole(const std::string &file, std::string_view bytes);

/// Many files, each whole. They are on the disk when it returns; that several wait for the disk at once takes a
/// fraction of the time. Throws `Error` of one that could not be written; others may be there then.
struct FileBytes {
    std::string file;
    std::string_view bytes;
};
void write_whole(const std::vector<FileBytes> &files);

/// The same for a file that is written at once, or that someone else writes, by its name: at `path` until `keep` gives
/// it its place; nothing else may take that path. Without `keep` it leaves nothing behind. Throws `Error` (stage
/// "write"), at once where something that is no file has that place.
class Draft {
  public:
    explicit Draft(std::string file);
    ~Draft();
    Draft(const Draft &) = delete;
    Draft &operator=(const Draft &) = delete;

    const std::string &path() const { return path_; }
    void write(std::string_view bytes);

    /// Waits until what is written is on the disk: nothing may be written after it. `keep` does so where need be.
    void sync();

    void keep();

  private:
    std::string file_;
    std::string path_;
    int descriptor_ = -1;
    bool is_synced_ = false;
};

/// The same for a file that is written piece by piece.
class WholeFile {
  public:
    explicit WholeFile(std::string file) : draft_(std::move(file)) {}

    void write(std::string_view bytes);

    /// Writes what is still in memory: a full disk shows here at the latest.
    void flush();

    void keep();

  private:
    Draft draft_;
    std::string buffer_;
};

/// Removes what killed runs have left of files in a folder that were never kept.
void remove_drafts(const std::string &folder);

/// Adds lines to the end of a file: a line that cannot be written whole is taken back.
class LineFile {
  public:
    explicit LineFile(std::string file);
    ~LineFile();
    LineFile(const LineFile &) = delete;
    LineFile &operator=(const LineFile &) = delete;

    /// `line` ends in a line feed. Throws `Error` (stage "write").
    void add(std::string_view line);

  private:
    std::string file_;
    int descriptor_ = -1;
};

/// Makes a folder and those above it. Throws `Error` (stage "write").
void make_folder(const std::string &folder);

/// One run at a time works in a folder: holds its lock file while it lives. Throws `Error` (code "busy") where another
/// run holds it; a run that was killed holds nothing.
class FolderLock {
  public:
    explicit FolderLock(const std::string &folder);
    ~FolderLock();
    FolderLock(const FolderLock &) = delete;
    FolderLock &operator=(const FolderLock &) = delete;

  private:
    int descriptor_ = -1;
};

}  // namespace vanban::io
